/** The fake's promises: some to decide on, some confirmed, dated from the day of the made-up library. */
import { AppError, type PromiseEntry } from '../../../main/contract';
import type { Answers, Emit } from './answers';
import type { World } from './world';

const DAY = 86_400_000;

type Told = Pick<PromiseEntry, 'state' | 'text' | 'owner'> & Partial<PromiseEntry>;

function makePromises(now: number): PromiseEntry[] {
  const day = (days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);
  const bakery = { kind: 'recording', id: 'bakery1', title: 'Spring planning, bakery' } as const;
  const at = (segment: number) => ({ ...bakery, segment, start: segment * 4 });
  const chat = { kind: 'chat', id: 'maya0001', title: 'Maya', message: 3 } as const;
  const told: Told[] = [
    {
      ...{ state: 'suggested', text: 'I will send you the list on Wednesday.', owner: 'Thomas' },
      ...{ to: 'Anna', due: 'on Wednesday', dueDate: day(2), source: at(30) },
    },
    { state: 'suggested', text: 'I can pick up the keys.', owner: 'Maya', source: chat },
    {
      ...{ state: 'confirmed', text: 'Order the new machine.', owner: 'Anna', mine: true },
      ...{ due: 'by Friday', dueDate: day(-3), source: at(12) },
    },
    {
      ...{ state: 'confirmed', text: 'Publish the website.', owner: 'Maria' },
      ...{ due: 'tomorrow', dueDate: day(1), source: at(48) },
    },
    { state: 'confirmed', text: 'Ask for a second price.', owner: null, source: at(60) },
    { state: 'done', text: 'Book the room.', owner: 'Thomas', source: at(5) },
  ];
  return told.map((one, i) => ({
    ...{ id: `promise${i}`, quote: `Well, ${one.text}`, source: at(i), to: null, mine: null },
    ...{ due: null, dueDate: null, saidAt: now - i * DAY, changedAt: now - i * DAY },
    ...one,
  }));
}

/** The promises' part of the answers. */
export function createPromiseAnswers(world: World, emit: Emit): Answers {
  const all = world.recordings.length > 0 ? makePromises(world.now) : [];
  const change = (id: string, words: Partial<PromiseEntry>): PromiseEntry => {
    const found = all.find((promise) => promise.id === id);
    if (!found) throw new AppError('not-found', 'This promise is not there any more.');
    Object.assign(found, words);
    emit({ name: 'promises.changed', data: {} });
    return { ...found };
  };
  return {
    'promises.list': ({ state, limit = 100, offset = 0 }) => {
      const found = all.filter((promise) => state === undefined || promise.state === state);
      const promises = structuredClone(found.slice(offset, offset + limit));
      return { promises, total: found.length, unread: { recordings: 0, messages: 0 } };
    },
    'promises.read': () => ({ recordings: 0, messages: 0 }),
    'promises.mark': ({ id, state }) => change(id, { state }),
    'promises.edit': ({ id, text, owner, dueDate }) =>
      change(id, {
        ...(text !== undefined && { text }),
        ...(owner !== undefined && { owner }),
        ...(dueDate !== undefined && { dueDate }),
      }),
    'promises.export': ({ format }) => {
      const kept = all.filter(({ state }) => state === 'confirmed' || state === 'done');
      if (kept.length === 0)
        throw new AppError('empty', 'There is nothing to export: none of these is confirmed.');
      const text = kept.map((promise) => `- [ ] ${promise.text}\n`).join('');
      return { name: `promises.${format}`, mime: 'text/plain', text, count: kept.length };
    },
  };
}
