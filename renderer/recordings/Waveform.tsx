import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Gap } from '../../main/contract';
import { clock } from '../i18n/format';
import { usePlayer, usePlayerValue } from './PlayerContext';
import { useWaveform } from './useWaveform';
import { WaveOverlay } from './WaveOverlay';

/** The picture of the sound, and a slider for those who steer by keys. */
export function Waveform({ peaks, gaps }: { peaks: number[]; gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const host = useWaveform(player, peaks);
  const time = usePlayerValue((state) => Math.floor(state.time));
  const duration = usePlayerValue((state) => Math.floor(state.duration));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -5, ArrowRight: 5, PageDown: -60, PageUp: 60 }[event.key];
    const place = { Home: 0, End: duration }[event.key];
    if (step === undefined && place === undefined) return;
    event.preventDefault();
    if (place === undefined) player.skip(step ?? 0);
    else player.seek(place);
  };
  return (
    <WaveOverlay gaps={gaps}>
      <div
        ref={host}
        className="wave"
        role="slider"
        tabIndex={0}
        aria-label={t('player.position')}
        aria-valuemin={0}
        aria-valuemax={duration}
        aria-valuenow={time}
        aria-valuetext={t('player.positionValue', { time: clock(time), duration: clock(duration) })}
        onKeyDown={onKeyDown}
      />
    </WaveOverlay>
  );
}
