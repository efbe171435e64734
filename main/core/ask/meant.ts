/** Recordings and chats that a question means by their title or by the day: "the call with Mina", "on Tuesday". */
import type { Core } from '../core';
import { keysOf } from '../replies/words';
import { matchExpression } from '../search-text';
import { daysAsked, type Stretch } from './days';
import { beginningOf, type Question } from './question';

/** Of those that a day or a title names, the latest. */
const MOST = 12;
const TITLES = 200;

/** By id: all of a recording, or of a chat these stretches of messages; none: all of it. */
export type Meant = Map<string, Stretch[]>;

/** Whom and when the question means; empty where it names neither. */
export function meantBy(core: Core, question: Question): Meant {
  const days = daysAsked(question.text, question.language, new Date(core.clock.now()));
  const meant: Meant = new Map();
  for (const id of titled(core, question)) meant.set(id, []);
  for (const stretch of days) {
    const { from, to } = stretch;
    for (const id of core.store.recordings.madeBetween(wallTime(from), wallTime(to), MOST))
      meant.set(id, []);
    for (const id of core.store.chats.writtenBetween(from, to, MOST))
      if (meant.get(id)?.length !== 0) meant.set(id, [...(meant.get(id) ?? []), stretch]);
  }
  return meant;
}

/** A recording is made at a moment, not by a wall clock. */
function wallTime(wall: number): number {
  const at = new Date(wall);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()).getTime();
}

/** Whose title stands whole in the question, by its telling words; "Meeting" alone is no name. */
function titled({ store }: Core, { text, keys, language }: Question): string[] {
  const asked = keysOf(text, language);
  const named = (title: string) => {
    const own = [...keysOf(title, language)];
    return own.every((key) => asked.has(key)) && own.some((key) => keys.includes(key));
  };
  const match = keys
    .map((key) => matchExpression(beginningOf(key)))
    .filter(Boolean)
    .join(' OR ');
  const recordings = match === '' ? [] : store.search.words(match, 'title', TITLES);
  const chats = store.chats.list({ query: '', limit: TITLES, offset: 0 }).chats;
  return [
    ...recordings.map(({ recording: id, title }) => ({ id, title })),
    ...chats.map(({ id, title }) => ({ id, title })),
  ]
    .filter(({ title }) => named(title))
    .slice(0, MOST)
    .map(({ id }) => id);
}
