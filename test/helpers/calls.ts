/** Calls of the contract suite, noun by noun: each makes every call of its noun once. */
import path from 'node:path';
import { expect, type Mock } from 'vitest';
import type { AppEvent, OutputOf, RouteName } from '../../main/contract';
import type { Result } from '../../main/dispatch';
import { whatsApp, whatsAppZip } from './chats';
import type { FakeInference } from './fake-inference';
import { temporaryFolder, writeFile } from './library';

/** Makes a call, and checks the answer against its schema. */
export type Call = <N extends RouteName>(name: N, input: unknown) => Promise<OutputOf<N>>;

/** What an answer holds; what was refused is thrown. */
export function dataOf<N extends RouteName>(result: Result): OutputOf<N> {
  if (!result.ok) throw Object.assign(new Error(result.error.message), result.error);
  return result.data as OutputOf<N>;
}

/** Sends a file in one piece; answers with its id. */
export async function upload(call: Call, name: string, content: string | Uint8Array) {
  const data =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const { file } = await call('files.begin', { name, bytes: data.length });
  await call('files.append', { file, offset: 0, data });
  return file;
}

const CHAT = whatsApp(
  ['Anna', '\u200e<attached: 00000001-PHOTO-2025-11-20-09-00-00.jpg>'],
  ['Anna', 'Shall we meet at the harbour?'],
  ['Ben', 'Yes, I will bring the boat tomorrow.'],
);
const PICTURES = { '00000001-PHOTO-2025-11-20-09-00-00.jpg': 'picture' };

/** Every call about what gets out. */
export async function callLeaks(call: Call): Promise<void> {
  await call('leaks.begin', {});
  expect(await call('leaks.end', {})).toEqual({ heard: [], hears: true });
  expect(await call('leaks.sent', {})).toMatchObject({ since: expect.any(Number) });
}

/** Every call about chats; what is imported is removed again. */
export async function callChats(call: Call, local: boolean): Promise<void> {
  const file = await upload(call, 'WhatsApp Chat - Anna.zip', whatsAppZip(CHAT, PICTURES));
  const [imported] = (await call('chats.import', { file })).chats;
  const { id } = imported!.chat;
  await call('chats.list', { query: 'anna' });
  await call('chats.marks', { order: 'name' });
  await call('chats.get', { id });
  await call('chats.setMe', { id, me: 'Ben' });
  await call('chats.rename', { id, title: 'Harbour' });
  const { messages } = await call('chats.messages', { id, from: 0 });
  const message = messages[0]!.id;
  await call('chats.position', { id, message });
  await call('chats.search', { id, query: 'harbour' });
  await call('chats.media', { message });
  await call('chats.transcribeVoices', { id });
  await call('chats.catchUp', { id, since: 0 });
  await callPromises(call);
  await call('chats.summarize', { id, type: 'tldr', length: 'short' });
  await call('chats.export', { id, format: 'json' });
  for (const format of ['docx', 'pdf']) await call('chats.document', { id, format });
  await call('sharing.preview', { kind: 'chat', id, hide: ['lake'] });
  await call('replies.suggest', { chat: id, message: messages[1]!.id });
  await call('replies.rewrite', { text: 'Yes, gladly.', tone: 'formal', chat: id });
  await call('chats.style', { id });
  await call('chats.forgetStyle', { id, forget: true });
  if (local) {
    const path = writeFile(temporaryFolder(), 'chat.txt', CHAT);
    await call('chats.recognise', { path });
    await call('chats.importPath', { path });
    await call('replies.suggestPath', { path, me: 'Ben' });
  }
  const pasted = await call('chats.importText', { text: 'Eve: one\nFay: two' });
  for (const { chat } of [...pasted.chats, imported!]) await call('chats.remove', { id: chat.id });
}

/** Every call about the bin; the recording is there again at the end. */
export async function callBin(call: Call, recording: string): Promise<void> {
  await call('bin.put', { ids: [recording] });
  await call('bin.list', {});
  await call('bin.restore', { ids: [recording] });
  const { recording: other } = await call('recordings.import', {
    file: await upload(call, 'other.txt', 'Nothing of it is needed.'),
  });
  await call('recordings.remove', { id: other.id });
  await call('bin.remove', { ids: [other.id] });
  await call('bin.empty', {});
}

/** Every call about tags and favourites; the recording is as it was at the end. */
export async function callTags(call: Call, recording: string): Promise<void> {
  const ids = [recording];
  await call('tags.change', { ids, add: ['Work', 'Spring'] });
  await call('tags.change', { ids, remove: ['spring'] });
  await call('tags.rename', { from: 'work', to: 'Job' });
  const { tags } = await call('tags.list', {});
  expect(tags).toEqual([{ name: 'Job', recordings: 1, chats: 0 }]);
  await call('favourites.set', { ids, favourite: true });
  const { recordings } = await call('recordings.list', { tag: 'JOB', favourite: true });
  expect(recordings.map(({ id }) => id)).toEqual(ids);
  const { rows } = await call('recordings.marks', { favourite: true });
  expect(rows).toEqual([{ id: recording, favourite: true, tags: ['Job'] }]);
  await call('favourites.set', { ids, favourite: false });
  await call('tags.remove', { name: 'job' });
}

/** Two seconds of silence, heard while they are recorded. */
export async function callCaptures(call: Call, events: AppEvent[]) {
  const { id } = await call('captures.begin', { sampleRate: 8000 });
  await call('captures.append', { capture: id, offset: 0, data: new Uint8Array(32_000) });
  await call('captures.gap', { capture: id, kind: 'pause', seconds: 65 });
  await expect.poll(() => events.some(({ name }) => name === 'capture.heard')).toBe(true);
  await call('captures.list', {});
  const { recording } = await call('captures.finish', { id });
  await call('recordings.remove', { id: recording.id });
  const other = await call('captures.begin', { sampleRate: 8000 });
  await call('captures.discard', { id: other.id });
}

/** Every call about summaries; at one of them the model fails. */
export async function callSummaries(call: Call, { failures }: FakeInference, recording: string) {
  const tldr = { recording, type: 'tldr', length: 'short' };
  const before = await call('summaries.create', { ...tldr, method: 'auto' });
  failures.text = new Error('Dead.');
  const after = await call('summaries.create', { ...tldr, method: 'compose' });
  delete failures.text;
  const { from } = after.coverage.parts.find((part) => part.failed)!;
  await call('summaries.retry', { id: after.id, from });
  await call('summaries.edit', { id: after.id, change: { kind: 'add', text: 'Mine.' } });
  await call('summaries.compare', { before: before.id, after: after.id });
  await call('summaries.remove', { id: after.id });
  await call('summaries.create', { ...tldr, method: 'compose' });
}

/** Every call about speakers; each change is taken back or leaves names alone. */
export async function callSpeakers(
  call: Call,
  recording: string,
  transcript: string,
): Promise<void> {
  await call('speakers.assign', { transcript, segments: [0], speaker: 'Ana' });
  await call('speakers.assign', { transcript, segments: [1], speaker: 'Ben' });
  await call('speakers.rename', { transcript, from: 'Ana', to: 'Anna' });
  const { change } = await call('speakers.merge', { transcript, from: 'Ben', into: 'Anna' });
  await call('speakers.undo', { transcript, change });
  const told = await call('speakers.tell', { transcript });
  await call('speakers.undo', { transcript, change: told.change });
  const { speakers } = await call('speakers.list', { recording });
  expect(speakers.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
}

/** Every call about templates; what is kept is removed again. */
export async function callTemplates(call: Call, of: string): Promise<void> {
  await call('templates.list', { language: 'ko', of });
  const { name, sections } = await call('templates.get', { name: 'meeting' });
  await call('summaries.create', { recording: of, template: name });
  await call('templates.preview', { of, sections });
  await call('templates.save', { name: 'Standup', sections });
  await call('templates.remove', { name: 'standup' });
}

/** Every call about promises; Ben's boat is one. */
export async function callPromises(call: Call): Promise<void> {
  expect(await call('promises.read', {})).toEqual({ recordings: 0, messages: 0 });
  const [promise] = (await call('promises.list', { state: 'suggested' })).promises;
  const { id } = promise!;
  await call('promises.get', { id });
  await call('promises.edit', { id, owner: 'Ben' });
  await call('promises.mark', { id, state: 'confirmed' });
  for (const format of ['ics', 'md']) await call('promises.export', { format });
}

/** Both calls about deleting everything; nothing is left of what was there. */
export async function callWiping(call: Call): Promise<void> {
  expect(await call('library.access', {})).toMatchObject({ readOnly: null });
  const there = await call('library.holdings', {});
  expect(await call('library.wipe', { confirm: true })).toMatchObject({
    recordings: there.recordings,
    models: { count: 0 },
  });
  expect(await call('library.holdings', {})).toMatchObject({ recordings: 0, chats: 0, inBin: 0 });
}

/** Every call about a sealed backup, which the person chooses in a window. */
export async function callSealed(
  call: Call,
  chooseFolder: Mock<() => Promise<string>>,
): Promise<void> {
  const [folder, passphrase] = [path.join(temporaryFolder(), 'sealed'), 'a word for the harbour'];
  chooseFolder.mockResolvedValueOnce(folder);
  await call('library.backUp', { passphrase });
  chooseFolder.mockResolvedValueOnce(folder);
  const { backup, ...found } = (await call('library.inspect', {}))!;
  expect(found).toEqual({ folder, sealed: true });
  expect(await call('library.unseal', { backup, passphrase })).toMatchObject({ recordings: 1 });
}

/** Every call about the watched folder, which the person chooses in a window. */
export async function callWatching(call: Call): Promise<void> {
  const { folder } = await call('watching.begin', {});
  expect(await call('watching.get', {})).toMatchObject({ folder, state: 'watching', taken: 0 });
  expect(await call('watching.end', {})).toMatchObject({ folder: null, state: 'off' });
}
