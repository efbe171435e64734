import { expect, it } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { aChat, aMessage } from '../../helpers/chats';
import {
  addTranscript,
  aSummary,
  filesWith,
  openLibrary,
  temporaryFolder,
} from '../../helpers/library';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 26);
const vector = new Float32Array([1, 0]);

/** A recording with a summary and vectors, and a chat, all of which say the word. */
function fill(store: Store, word: string) {
  const { recording, transcript } = addTranscript(store, [`They say ${word} here.`], {
    title: `${word} talk`,
  });
  const of = { recording: recording.id, transcript, promptVersion: '1', params: {} };
  const summary = store.summaries.add(of, aSummary(`${word} in short`));
  store.search.setCut(transcript, 'm', [{ from: 0, to: 0 }]);
  store.search.embedPassages(transcript, 0, [{ from: 0, to: 0 }], [vector]);
  const job = store.jobs.add({
    ...{ kind: 'summarize', recording: recording.id, language: 'en', again: false },
  });
  const chat = store.chats.add(aChat({ title: `${word} chat` }));
  store.chats.merge(chat.id, [aMessage(1, 'Anna', `I will send ${word}.`)]);
  const [message] = store.chats.messages(chat.id, 0, 1);
  return { recording, transcript, summary, job, chat, message: message!.id };
}

type Filled = ReturnType<typeof fill>;

/** Everything that the store tells of them. */
async function seen(store: Store, { recording, transcript, summary, job, chat, message }: Filled) {
  const page = { query: '', limit: 9, offset: 0 };
  const nearest = { model: 'm', vector, minimum: 0, limit: 9 };
  return {
    listed: store.recordings.list(page),
    found: store.recordings.list({ ...page, query: 'zebra' }),
    recording: store.recordings.get(recording.id),
    ids: [...store.recordings.ids(), ...store.chats.ids()].length,
    transcript: store.transcripts.get(transcript),
    current: store.transcripts.current(recording.id),
    summary: store.summaries.get(summary.id),
    summaries: store.summaries.list(recording.id),
    chats: store.chats.list(page),
    chat: store.chats.get(chat.id),
    messages: store.chats.messages(chat.id, 0, 9),
    message: store.chats.message(message),
    ofChat: store.chats.search(chat.id, '"zebra"', 9),
    words: (['title', 'segment', 'summary', 'message'] as const).map((kind) =>
      store.search.words('"zebra"', kind, 9),
    ),
    near: await store.search.nearest(nearest, new AbortController().signal),
    similar: store.search.similarities(recording.id, 'm', vector),
    jobs: store.jobs.list(),
    job: store.jobs.get(job.id),
    open: store.jobs.open(recording.id),
    unread: store.promises.unread(1),
    unreadTranscript: store.promises.unreadTranscript(1),
    totals: store.recordings.totals(),
  };
}

it('holds what nothing else of the store tells of, and gives it back as it was', async () => {
  const store = await openLibrary();
  const filled = fill(store, 'zebra');
  const before = await seen(store, filled);
  expect(before.words.flat()).toHaveLength(4);
  expect(before.near).toHaveLength(1);

  for (const { id } of [filled.recording, filled.chat]) store.bin.put(id, NOW);
  const hidden = await seen(store, filled);
  const isNothing = (value: unknown) =>
    /^(null|0|\[\]|\[\[\],\[\],\[\],\[\]\])$/.test(JSON.stringify(value)) ||
    (value as { total?: number }).total === 0;
  const { unread: _messages, totals, ...rest } = hidden;
  expect(Object.entries(rest).filter(([, value]) => !isNothing(value))).toEqual([]);
  expect(totals.recordings).toBe(0);
  expect(store.jobs.claim()).toBeNull();
  expect(
    store.bin
      .list()
      .map(({ kind, title }) => [kind, title])
      .sort(),
  ).toEqual([
    ['chat', 'zebra chat'],
    ['recording', 'zebra talk'],
  ]);

  for (const { id } of [filled.recording, filled.chat]) expect(store.bin.restore(id)).toBe(true);
  expect(await seen(store, filled)).toEqual(before);
  expect(store.bin.list()).toEqual([]);
  expect(store.bin.restore(filled.chat.id)).toBe(false);
});

it('takes what was being made when something went into it', async () => {
  const store = await openLibrary();
  const { recording, transcript, chat, message } = fill(store, 'zebra');
  for (const { id } of [recording, chat]) store.bin.put(id, NOW);
  const of = { recording: recording.id, transcript, promptVersion: '1', params: {} };
  expect(() => store.summaries.add(of, aSummary('Late'))).toThrow(/was removed meanwhile/);
  const facts = { text: 'Send it', quote: 'I will send zebra.', owner: 'Anna', to: null };
  const found = { ...facts, place: { message }, due: null, dueDate: null, saidAt: null };
  store.promises.keepStretch(chat.id, { add: [found], renew: [], drop: [] });
  for (const { id } of [recording, chat]) store.bin.restore(id);
  expect(store.summaries.list(recording.id)[0]?.text).toBe('Late');
  expect(store.promises.list({}, { limit: 9, offset: 0 }).total).toBe(1);
});

it('does not use up the matches that search ranks', async () => {
  const store = await openLibrary();
  const kept = addTranscript(store, ['One zebra.']).recording;
  const many = Array.from({ length: 2100 }, (_, i) => `Zebra number ${i}.`);
  store.bin.put(addTranscript(store, many).recording.id, NOW);
  const hits = store.search.words('"zebra"', 'segment', 9);
  expect(hits.map(({ recording }) => recording)).toEqual([kept.id]);
});

it('keeps messages that are not read for promises until they are back', async () => {
  const store = await openLibrary();
  const { chat, message } = fill(store, 'zebra');
  store.bin.put(chat.id, NOW);
  const away = store.promises.unreadMessages(1, 9)!;
  expect(away.stretches).toEqual([]);
  store.promises.markRead(away, 1);
  expect(store.promises.unread(1).messages).toBe(0);
  expect(store.promises.unreadMessages(1, 9)).toBeNull();
  store.bin.restore(chat.id);
  expect(store.promises.unread(1).messages).toBe(1);
  expect(store.promises.unreadMessages(1, 9)).toMatchObject({ changed: [message] });
});

it('knows an export and a file whose chat and recording it holds', async () => {
  const store = await openLibrary();
  const { recording, chat } = fill(store, 'zebra');
  const hash = 'f'.repeat(64);
  const source = { hash, name: 'a.txt', bytes: 1 };
  const other = addTranscript(store, ['Words.'], { source }).recording;
  for (const { id } of [recording, chat, other]) store.bin.put(id, NOW);
  const sample = [aMessage(1, 'Anna', 'I will send zebra.')];
  expect(store.chats.matching(aChat({ title: 'zebra chat' }), sample)).toBe(chat.id);
  expect(store.recordings.withSource(hash)?.id).toBe(other.id);
});

it('counts days by the time that passes, whatever the clock says', async () => {
  const store = await openLibrary();
  const { recording } = addTranscript(store, ['Words.']);
  const days = () => store.bin.list()[0]!.binnedFor / DAY;
  // A dead battery: the clock stands in 1970 while it is removed, and is set right afterwards.
  store.bin.age(DAY);
  store.bin.put(recording.id, DAY);
  store.bin.age(NOW);
  expect(days()).toBe(7);
  store.bin.age(NOW + 2 * DAY);
  expect(days()).toBe(9);
  // Set back, it costs what passed since the last count, and no more.
  store.bin.age(NOW - 400 * DAY);
  store.bin.age(NOW - 399 * DAY);
  expect(days()).toBe(10);
  store.bin.restore(recording.id);
  store.bin.put(recording.id, NOW);
  expect(days()).toBe(0);
});

it('lets go for good without a trace, also of chats, and only what is in it', async () => {
  const folder = temporaryFolder();
  const store = await openLibrary(folder);
  const gone = fill(store, 'canaryzebra');
  const kept = fill(store, 'lemur');
  for (const { id } of [gone.recording, gone.chat]) store.bin.put(id, NOW);
  expect(filesWith(folder, 'canaryzeb').length).toBeGreaterThan(0);
  await store.bin.remove([gone.recording.id, gone.chat.id, kept.recording.id, kept.chat.id]);
  expect(filesWith(folder, 'canaryzeb')).toEqual([]);
  expect(store.bin.list()).toEqual([]);
  expect(store.recordings.get(kept.recording.id)).not.toBeNull();
  expect(store.chats.get(kept.chat.id)).not.toBeNull();
  store.close();
  expect(filesWith(folder, 'canaryzeb')).toEqual([]);
});
