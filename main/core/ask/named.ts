/** Speakers whom a question names, and how much they say. Pure. */
import type { Turn } from './corpus';

/** The speakers whose whole name stands in the question; else those of whose name all long words do. */
export function namedIn(question: string, turns: Turn[]): Set<string> {
  const asked = plain(question);
  const speakers = [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
  const whole = speakers.filter((speaker) => holdsName(asked, plain(speaker)));
  const named = whole.length > 0 ? whole : speakers.filter((one) => holdsWords(asked, plain(one)));
  return new Set(named);
}

/** Share of what is said, by its length; 0 where nobody is named. */
export function shareSaidBy(named: Set<string>, turns: Turn[]): number {
  const theirs = turns.filter(({ speaker }) => speaker !== undefined && named.has(speaker));
  return lengthOf(theirs) / Math.max(1, lengthOf(turns));
}

const lengthOf = (turns: Turn[]): number => turns.reduce((sum, { text }) => sum + text.length, 0);

/** In small letters, words between single spaces, one also before the first and after the last. */
const plain = (text: string): string =>
  ` ${text.toLowerCase()} `.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');

/** Particles follow Korean names without a space. */
const holdsName = (asked: string, name: string): boolean =>
  name !== ' ' && asked.includes(/\p{sc=Hang} $/u.test(name) ? name.trimEnd() : name);

function holdsWords(asked: string, name: string): boolean {
  const long = name.split(' ').filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => asked.includes(` ${word}`));
}
