import { type PointerEvent, type ReactNode, useState } from 'react';
import type { Gap } from '../../main/contract';
import { clock } from '../i18n/format';
import { useGapWords } from '../i18n/gapWords';
import { usePlayerValue } from './PlayerContext';
import { useReading } from './ReadingContext';

interface Props {
  gaps: readonly Gap[];
  children: ReactNode;
}

/** Around the waveform: the passages in the light behind it, where it was interrupted, the time under the pointer. */
export function WaveOverlay({ gaps, children }: Props) {
  const worded = useGapWords();
  const duration = usePlayerValue((state) => state.duration);
  const { passages } = useReading();
  const [pointed, setPointed] = useState<number | null>(null);
  const onPointerMove = ({ clientX, currentTarget, pointerType }: PointerEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (pointerType === 'mouse') setPointed((clientX - left) / width);
  };
  const percent = (share: number): string => `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <div
      className="wave-area"
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointed(null)}
    >
      {duration > 0 &&
        passages.map(({ start, end }) => (
          <span
            key={start}
            className="wave-area__passage"
            style={{ left: percent(start / duration), width: percent((end - start) / duration) }}
          />
        ))}
      {children}
      {duration > 0 &&
        gaps.map((gap) => (
          <span
            key={`${gap.at} ${gap.kind}`}
            className="wave-area__gap"
            style={{ left: percent(gap.at / duration) }}
            title={worded(gap)}
          />
        ))}
      {pointed !== null && duration > 0 && (
        <span className="wave-area__time" style={{ left: percent(pointed) }} data-time aria-hidden>
          {clock(Math.min(1, Math.max(0, pointed)) * duration)}
        </span>
      )}
    </div>
  );
}
