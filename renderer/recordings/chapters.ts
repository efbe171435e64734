/** Chapters of a recording, as the newest summary of that kind has them. Pure. */
import type { Summary } from '../../main/contract';

export interface Chapter {
  title: string;
  /** Seconds. */
  start: number;
  end: number;
}

/** None where no chapters were made, or the transcript has no times. `all` is newest first. */
export function chaptersOf(all: readonly Summary[] | undefined): Chapter[] {
  const newest = all?.find(({ type }) => type === 'chapters');
  return (newest?.points ?? []).flatMap(({ title, start, end }) =>
    title === undefined || start === undefined || end === undefined ? [] : [{ title, start, end }],
  );
}

/** Position of the chapter that is playing; the last that has begun. */
export const chapterAt = (chapters: readonly Chapter[], time: number): number =>
  chapters.reduce((at, { start }, i) => (start <= time ? i : at), 0);
