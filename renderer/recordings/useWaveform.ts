import { type RefObject, useEffect, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import { drawBars } from './bars';
import { usePlayerValue } from './PlayerContext';
import type { Player } from './player';
import { adoptWaveStyle } from './waveStyle';

const WAVE_HEIGHT = 56;

/** Draws the peaks (0..1) into the element; clicks and drags on it move the player. */
export function useWaveform(player: Player, peaks: number[]): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  // Drawn before the player has its sound, the library would take away the address that it is then given.
  const hasSound = usePlayerValue((state) => state.hasSound);
  useEffect(() => {
    if (!host.current || !hasSound || peaks.length === 0) return;
    const container = document.createElement('div');
    const wave = WaveSurfer.create({
      container,
      media: player.audio,
      peaks: [peaks],
      duration: player.state().duration,
      height: WAVE_HEIGHT,
      renderFunction: drawBars,
      cursorWidth: 2,
      dragToSeek: true,
      hideScrollbar: true,
      ...coloursOf(host.current),
    });
    adoptWaveStyle(wave.getWrapper());
    host.current.append(container);
    wave.on('interaction', (seconds) => player.seek(seconds));
    return () => {
      wave.destroy();
      container.remove();
    };
  }, [player, peaks, hasSound]);
  return host;
}

function coloursOf(element: HTMLElement) {
  const style = getComputedStyle(element);
  return {
    waveColor: style.getPropertyValue('--wave').trim(),
    progressColor: style.getPropertyValue('--accent').trim(),
    cursorColor: style.getPropertyValue('--text').trim(),
  };
}
