import { type Chapter, chapterAt } from './chapters';
import { usePlayer, usePlayerValue } from './PlayerContext';
import { useReading } from './ReadingContext';

/** The chapter that is playing, and the way to another; the transcript goes along. */
export function useChapter(chapters: readonly Chapter[]): {
  current: number;
  go: (chapter: number) => void;
} {
  const player = usePlayer();
  const { setFollowing } = useReading();
  const current = usePlayerValue((state) => chapterAt(chapters, state.time));
  const go = (chapter: number): void => {
    setFollowing(true);
    player.seek(chapters[chapter]?.start ?? 0);
  };
  return { current, go };
}
