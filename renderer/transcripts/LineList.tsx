import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../main/contract';
import { directionOf } from '../i18n/direction';
import { usePlayerValue } from '../recordings/PlayerContext';
import { useReading } from '../recordings/ReadingContext';
import { segmentAt } from './follow';
import { Line } from './Line';
import { useScrollToLine } from './useScrollToLine';

interface Props {
  transcript: Transcript;
  /** Whether there is a sound to play. */
  audible: boolean;
}

const LINE_HEIGHT_GUESS = 56;

/** Only the lines in sight are in the page, so that a whole day of talk scrolls as smoothly as a minute. */
export function LineList({ transcript, audible }: Props) {
  const { t } = useTranslation();
  const { segments, timed } = transcript;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<number | null>(null);
  const { lit } = useReading();
  const current = usePlayerValue((state) => (timed ? segmentAt(segments, state.time) : -1));
  const playing = usePlayerValue((state) => state.playing);
  const lines = useVirtualizer({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT_GUESS,
    getItemKey: (index) => segments[index]?.id ?? index,
    overscan: 8,
  });
  const tabStop = useScrollToLine(lines, segments, current);
  const focusLine = (index: number): void => {
    lines.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] .line__text`)?.focus(),
    );
  };
  return (
    <div ref={scroller} className={`lines${playing ? ' lines--playing' : ''}`}>
      <ol
        className="lines__all"
        aria-label={t('transcript.list')}
        dir={directionOf(transcript.language)}
        style={{ height: lines.getTotalSize() }}
        onKeyDown={(event) => moveLine(event, segments.length, focusLine)}
      >
        {lines.getVirtualItems().map(({ index, key, start }) => (
          <Line
            key={key}
            ref={lines.measureElement}
            transcript={transcript}
            index={index}
            offset={start}
            audible={audible && timed}
            current={index === current && audible}
            lit={lit.has(segments[index]?.id ?? -1)}
            editing={editing === index}
            onEdit={(on) => setEditing(on ? index : null)}
            tabStop={index === tabStop}
          />
        ))}
      </ol>
    </div>
  );
}

/** Up and down go from line to line, also to lines that are not in the page yet. */
function moveLine(
  event: KeyboardEvent<HTMLElement>,
  count: number,
  focusLine: (index: number) => void,
): void {
  const line = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
  if (!line || (event.target as HTMLElement).tagName === 'TEXTAREA') return;
  const at = Number(line.dataset.index);
  const targets: Record<string, number> = {
    ArrowDown: Math.min(count - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: count - 1,
  };
  const next = targets[event.key];
  if (next === undefined) return;
  event.preventDefault();
  focusLine(next);
}
