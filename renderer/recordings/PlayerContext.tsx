import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Recording } from '../../main/contract';
import { createPlayer, type Player, type PlayerState } from './player';
import { useSound } from './useSound';

const PlayerContext = createContext<Player | null>(null);

interface Props {
  recording: Recording;
  children: ReactNode;
}

/** One player for one recording; it falls silent when the recording is left. */
export function PlayerProvider({ recording, children }: Props) {
  const [player] = useState(() => {
    const audio = new Audio();
    audio.preload = 'metadata';
    return createPlayer(audio, recording.duration ?? 0);
  });
  useSound(player, recording);
  useEffect(() => player.dispose, [player]);
  return <PlayerContext.Provider value={player}>{children}</PlayerContext.Provider>;
}

/** The player of the recording that is open. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error('usePlayer is used outside of PlayerProvider');
  return player;
}

/** A value drawn from the player's state; renders again only when that value changes. */
export function usePlayerValue<T>(select: (state: PlayerState) => T): T {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, () => select(player.state()));
}
