import { useTranslation } from 'react-i18next';
import type { Point } from '../../main/contract';
import { clock } from '../i18n/format';
import { usePlayerValue } from './PlayerContext';
import { useReading } from './ReadingContext';

/** Under the waveform: where each point of the summary was said. Clicking one plays it. */
export function CitationMarks() {
  const { t } = useTranslation();
  const { points, lit, showSources } = useReading();
  const duration = usePlayerValue((state) => state.duration);
  const marks = marksOf(points);
  const isLit = ({ sources }: Point): boolean => sources.some(({ segment }) => lit.has(segment));
  if (!marks.length || !duration) return null;
  return (
    <div className="marks">
      {marks.map(({ point, start }) => (
        <button
          key={`${start} ${point.text}`}
          type="button"
          // The list of points does the same for keyboards; a second row of stops would be in the way.
          tabIndex={-1}
          className={`marks__mark${isLit(point) ? ' marks__mark--lit' : ''}`}
          style={{ insetInlineStart: `${(100 * start) / duration}%` }}
          title={point.text}
          aria-label={t('player.cite', { time: clock(start) })}
          onClick={() => showSources(point.sources, true)}
        />
      ))}
    </div>
  );
}

function marksOf(points: readonly Point[]): { point: Point; start: number }[] {
  return points.flatMap((point) => {
    const start = point.sources[0]?.start;
    return start === undefined ? [] : [{ point, start }];
  });
}
