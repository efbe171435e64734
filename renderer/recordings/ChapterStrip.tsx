import { useTranslation } from 'react-i18next';
import { clock } from '../i18n/format';
import type { Chapter } from './chapters';
import { usePlayerValue } from './PlayerContext';
import { useChapter } from './useChapter';

/** Above the waveform: each chapter as wide as it is long, a line through the waveform where it begins. A click goes there. */
export function ChapterStrip({ chapters }: { chapters: readonly Chapter[] }) {
  const { t } = useTranslation();
  const duration = usePlayerValue((state) => state.duration);
  const { current, go } = useChapter(chapters);
  if (chapters.length === 0 || duration === 0) return null;
  const percent = (time: number): string => `${(100 * time) / duration}%`;
  return (
    <div className="chapters">
      {chapters.map(({ title, start, end }, i) => (
        <button
          key={start}
          type="button"
          // The menu of chapters does the same for keyboards.
          tabIndex={-1}
          className={`chapters__chapter${i === current ? ' chapters__chapter--current' : ''}`}
          style={{ left: percent(start), width: percent(end - start) }}
          title={`${clock(start)} ${title}`}
          aria-label={t('player.toChapter', { title, time: clock(start) })}
          onClick={() => go(i)}
        >
          <span dir="auto">{title}</span>
        </button>
      ))}
    </div>
  );
}
