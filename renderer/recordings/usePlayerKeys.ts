import type { KeyboardEvent } from 'react';
import { useShortcuts } from '../ui/shortcuts';
import { usePlayer } from './PlayerContext';
import { RATES, SKIP_SECONDS } from './player';

/** Space and K play; J, L and the arrows skip; [ and ], or < and >, change the speed. */
export function usePlayerKeys(): void {
  const player = usePlayer();
  const back = (): void => player.skip(-SKIP_SECONDS);
  const forward = (): void => player.skip(SKIP_SECONDS);
  const stepRate = (by: 1 | -1): void => {
    const at = RATES.findIndex((rate) => rate >= player.state().rate);
    const next = RATES[at + by];
    if (next) player.setRate(next);
  };
  const slower = (): void => stepRate(-1);
  const faster = (): void => stepRate(1);
  useShortcuts({
    ' ': player.toggle,
    k: player.toggle,
    j: back,
    l: forward,
    ArrowLeft: back,
    ArrowRight: forward,
    ...{ '[': slower, '<': slower, ']': faster, '>': faster },
  });
}

/**
 * For buttons that start a passage: while something plays, Space pauses instead of starting it again,
 * as it does everywhere else in the window.
 */
export function usePauseOnSpace(): (event: KeyboardEvent) => void {
  const player = usePlayer();
  return (event) => {
    if (event.key !== ' ' || !player.state().playing) return;
    event.preventDefault();
    player.toggle();
  };
}
