/** Every kind of thing that a library holds leaves no trace when a person removes it, in whatever way that is done. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../helpers/app';
import { upload } from '../../helpers/calls';
import { whatsApp, whatsAppZip } from '../../helpers/chats';
import { createFakeInference } from '../../helpers/fake-inference';
import { callerOf } from '../../helpers/furnished';
import { temporaryFolder, writeFile } from '../../helpers/library';
import { tracesOf } from '../../helpers/traces';

/** Words that stand nowhere else. */
const WORDS = [
  ...['zwaxolotl', 'zwbinturong', 'zwcapybara', 'zwdugonghi', 'zwechidnas', 'zwfossafox'],
  ...['zwgharials', 'zwhoatzins', 'zwibexgoat', 'zwjackalop', 'zwkinkajou', 'zwlemurite'],
  ...['zwmargayss', 'zwnumbatty', 'zwokapizoo', 'zwpangolin', 'zwquokkade', 'zwraccoony'],
];

interface Removal {
  words: string[];
  remove(): Promise<unknown>;
}

type Given = { app: TestApp; word(): string };

async function importSound({ app, word }: Given, words: string[]) {
  const put = () => words[words.push(word()) - 1]!;
  const file = writeFile(temporaryFolder(), `${put()}.wav`, `RIFF ${put()}`);
  const { recording, job } = await app.call('recordings.importPath', { path: file });
  await app.job(job!, 'done');
  const transcript = (await app.call('transcripts.get', { recording: recording.id }))!;
  return { put, id: recording.id, transcript: transcript.id };
}

const binned = async (app: TestApp, id: string) => {
  await app.call('bin.put', { ids: [id] });
  await app.call('bin.remove', { ids: [id] });
};

async function aRecordingWithAll(given: Given): Promise<Removal> {
  const { app } = given;
  const words: string[] = [];
  const { put, id, transcript } = await importSound(given, words);
  await app.call('recordings.rename', { id, title: put() });
  await app.call('recordings.rename', { id, title: put() });
  await app.call('transcripts.edit', { transcript, segment: 0, text: `Edited ${put()} once.` });
  await app.call('transcripts.edit', {
    transcript,
    segment: 0,
    text: `I will call ${put()} by Friday.`,
  });
  const first = put();
  await app.call('speakers.assign', { transcript, segments: [0], speaker: first });
  await app.call('speakers.rename', { transcript, from: first, to: put() });
  const made = { recording: id, type: 'tldr', length: 'short' } as const;
  const summary = await app.call('summaries.create', made);
  await app.call('summaries.edit', { id: summary.id, change: { kind: 'add', text: `${put()}.` } });
  await app.call('summaries.create', { recording: id, type: 'decisions' });
  await app.call('tags.change', { ids: [id], add: [put()] });
  await app.call('promises.read', {});
  const { promises } = await app.call('promises.list', { recording: id });
  await app.call('promises.edit', { id: promises[0]!.id, text: put(), owner: put() });
  return { words, remove: () => binned(app, id) };
}

async function aChatWithAll({ app, word }: Given): Promise<Removal> {
  const words = Array.from({ length: 11 }, word);
  const [sender, me, said, promised, photo, bytes, title, named, tag, reply, owner] = words;
  const picture = `00000001-PHOTO-2025-${photo}.jpg`;
  const text = whatsApp(
    [sender!, `‎<attached: ${picture}>`],
    [sender!, `Shall we meet at ${said}?`],
    [me!, `Yes, I will bring ${promised} tomorrow.`],
  );
  const zip = whatsAppZip(text, { [picture]: `JFIF ${bytes}` });
  const file = await upload(callerOf(app), `WhatsApp Chat - ${title}.zip`, zip);
  const [imported] = (await app.call('chats.import', { file })).chats;
  const { id } = imported!.chat;
  await app.call('chats.setMe', { id, me: me! });
  await app.call('chats.rename', { id, title: named! });
  await app.call('tags.change', { ids: [id], add: [tag!] });
  await app.call('promises.read', {});
  const { promises } = await app.call('promises.list', { chat: id });
  await app.call('promises.edit', { id: promises[0]!.id, owner });
  await app.call('replies.rewrite', { text: `Yes, ${reply}.`, tone: 'formal', chat: id });
  await app.call('chats.style', { id });
  await app.call('ask.question', { question: `Where is ${said}?` });
  return { words: words.filter((one) => one !== reply), remove: () => binned(app, id) };
}

/** As the store does before a migration. */
function copied(app: TestApp, words: string[]): void {
  const backups = path.join(app.folder, 'backups');
  mkdirSync(backups, { recursive: true });
  writeFile(backups, 'before-migration.sqlite', words.join('\n'));
}

const section = (heading: string) => ({ heading, type: 'tldr' as const, length: 'short' as const });

async function aTemplate({ app, word }: Given): Promise<Removal> {
  const words = [word(), word(), word()];
  const [name, first, heading] = words as [string, string, string];
  await app.call('templates.save', { name, sections: [section(first)] });
  await app.call('templates.save', { name, sections: [section(heading)], replaces: name });
  await app.call('settings.set', { template: name });
  copied(app, words);
  return { words, remove: () => app.call('templates.remove', { name }) };
}

async function aTag(given: Given, remove: (tag: string, id: string) => Promise<unknown>) {
  const { id } = await importSound(given, []);
  const words = [given.word()];
  await given.app.call('tags.change', { ids: [id], add: words });
  return { words, remove: () => remove(words[0]!, id) };
}

async function aCapture({ app, word }: Given): Promise<Removal> {
  const words = [word(), word()];
  const { id } = await app.call('captures.begin', { sampleRate: 8000, title: words[0] });
  const data = new TextEncoder().encode(`${words[1]}`.padEnd(32_000));
  await app.call('captures.append', { capture: id, offset: 0, data });
  return { words, remove: () => app.call('captures.discard', { id }) };
}

async function anUpload({ app, word }: Given): Promise<Removal> {
  const words = [word()];
  const file = await upload(callerOf(app), 'half.wav', words[0]!);
  return { words, remove: () => app.call('files.abort', { file }) };
}

async function aWatchedFolder({ app, word }: Given): Promise<Removal> {
  const words = [word()];
  const folder = path.join(temporaryFolder(), words[0]!);
  mkdirSync(folder);
  await app.call('watching.begin', { folder });
  copied(app, words);
  return { words, remove: () => app.call('watching.end', {}) };
}

async function aLine(given: Given): Promise<Removal> {
  const { app, word } = given;
  const { transcript } = await importSound(given, []);
  const words = [word()];
  const change = (text: string) => app.call('transcripts.edit', { transcript, segment: 0, text });
  await change(`It is ${words[0]}.`);
  return { words, remove: () => change('It is not.') };
}

async function aTitle(given: Given): Promise<Removal> {
  const { app, word } = given;
  const { id } = await importSound(given, []);
  const words = [word()];
  await app.call('recordings.rename', { id, title: words[0]! });
  return { words, remove: () => app.call('recordings.rename', { id, title: 'Another' }) };
}

async function aSummary(given: Given): Promise<Removal> {
  const { app, word } = given;
  const { id: recording } = await importSound(given, []);
  const words = [word()];
  const { id } = await app.call('summaries.create', { recording, type: 'tldr' });
  await app.call('summaries.edit', { id, change: { kind: 'add', text: `${words[0]}.` } });
  return { words, remove: () => app.call('summaries.remove', { id }) };
}

const KINDS: Record<string, (given: Given) => Promise<Removal>> = {
  'a recording, with all that belongs to it': aRecordingWithAll,
  'a chat, with all that belongs to it': aChatWithAll,
  'a template': aTemplate,
  'a tag': async (given) => {
    const tag = await aTag(given, (name) => given.app.call('tags.remove', { name }));
    copied(given.app, tag.words);
    return tag;
  },
  'a tag of one thing': (given) =>
    aTag(given, (tag, id) => given.app.call('tags.change', { ids: [id], remove: [tag] })),
  'the old name of a tag': (given) =>
    aTag(given, (from) => given.app.call('tags.rename', { from, to: 'Other' })),
  'a recording that is thrown away while it is made': aCapture,
  'an upload that is given up': anUpload,
  'a folder that is no longer watched': aWatchedFolder,
  'the words of a line before it was edited': aLine,
  'an earlier title': aTitle,
  'a version of a summary': aSummary,
};

/** Words that have no beginning in common, which an index would leave out. */
function manyWords(): () => string {
  let made = 0;
  const letter = (digit: string) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]!;
  const hash = () => createHash('sha256').update(String(made++)).digest('hex');
  return () => `${hash().slice(0, 10).replace(/./g, letter)}zw`;
}

describe('what a person removes', () => {
  it('leaves no trace: everything at once, with nothing to wait for', async () => {
    const word = manyWords();
    const inference = createFakeInference(['We decided on May.', 'I will write to Eva by Friday.']);
    const app = await openApp({ inference });
    const words: string[] = [];
    // What is being recorded is never deleted.
    for (const put of Object.values(KINDS).filter((one) => one !== aCapture)) {
      const { words: made } = await put({ app, word });
      const before = tracesOf(made, app.folder);
      expect(made.filter((one) => !before.some((trace) => trace.startsWith(one)))).toEqual([]);
      words.push(...made);
    }
    await app.call('library.wipe', { confirm: true });
    expect(tracesOf(words, app.folder)).toEqual([]);
  });

  it.each(Object.entries(KINDS))('leaves no trace: %s', async (_name, put) => {
    const left = [...WORDS];
    const logged: string[] = [];
    const note = (line: string) => void logged.push(line);
    const inference = createFakeInference(['We decided on May.', 'I will write to Eva by Friday.']);
    const app = await openApp({ inference, log: { info: note, error: note } });
    const { words, remove } = await put({ app, word: () => left.shift()! });
    const before = tracesOf(words, app.folder);
    expect(words.filter((word) => !before.some((trace) => trace.startsWith(word)))).toEqual([]);
    await remove();
    await expect.poll(() => tracesOf(words, app.folder), { timeout: 5000 }).toEqual([]);
    expect(logged).toEqual([]);
  });
});
