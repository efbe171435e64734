import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clock } from '../i18n/format';
import { Menu, MenuChoice } from '../ui/Menu';
import type { Chapter } from './chapters';
import { useChapter } from './useChapter';

/** The chapter that is playing; opens the list of all, worked by keys. */
export function ChapterMenu({ chapters }: { chapters: readonly Chapter[] }) {
  const { t } = useTranslation();
  const { current, go } = useChapter(chapters);
  const title = chapters[current]?.title;
  if (title === undefined) return null;
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="player__chapter">
          <span className="sr-only">{t('player.chapter')} </span>
          <span className="player__number" data-time>
            {current + 1}/{chapters.length}{' '}
          </span>
          <span className="player__title" dir="auto">
            {title}
          </span>
          <ChevronDown size={14} aria-hidden />
        </button>
      }
    >
      <MenuChoice
        value={String(current)}
        options={chapters.map((chapter, i) => ({
          value: String(i),
          label: `${clock(chapter.start)}  ${chapter.title}`,
        }))}
        onChange={(value) => go(Number(value))}
      />
    </Menu>
  );
}
