import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../i18n/format';
import { IconButton } from '../ui/Button';
import { usePlayer, usePlayerValue } from './PlayerContext';
import { SKIP_SECONDS } from './player';
import { SpeedMenu } from './SpeedMenu';

/** Back, play or pause, forward, time and speed. */
export function PlayerControls() {
  const { t } = useTranslation();
  const player = usePlayer();
  const playing = usePlayerValue((state) => state.playing);
  return (
    <div className="player__controls">
      <PlayerTime />
      <div className="player__buttons">
        <IconButton label={t('player.back')} onClick={() => player.skip(-SKIP_SECONDS)}>
          <SkipIcon>
            <RotateCcw size={24} strokeWidth={1.75} aria-hidden />
          </SkipIcon>
        </IconButton>
        <IconButton
          className="player__play"
          label={t(playing ? 'player.pause' : 'player.play')}
          aria-keyshortcuts="Space"
          onClick={player.toggle}
        >
          {playing ? (
            <Pause size={20} fill="currentColor" aria-hidden />
          ) : (
            <Play size={20} fill="currentColor" className="player__triangle" aria-hidden />
          )}
        </IconButton>
        <IconButton label={t('player.forward')} onClick={() => player.skip(SKIP_SECONDS)}>
          <SkipIcon>
            <RotateCw size={24} strokeWidth={1.75} aria-hidden />
          </SkipIcon>
        </IconButton>
      </div>
      <SpeedMenu />
    </div>
  );
}

function SkipIcon({ children }: { children: ReactNode }) {
  return (
    <span className="skip-icon" aria-hidden>
      {children}
    </span>
  );
}

function PlayerTime() {
  const time = usePlayerValue((state) => clock(state.time));
  const duration = usePlayerValue((state) => clock(state.duration));
  return (
    <p className="player__time" data-time>
      <span>{time}</span>
      <span className="player__total"> / {duration}</span>
    </p>
  );
}
