import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type RouteName, routes } from '../../../main/contract';
import { openApp, type TestApp } from '../../helpers/app';
import { upload } from '../../helpers/calls';
import { makeReadOnly, smallDisk } from '../../helpers/disk';
import { createFakeInference } from '../../helpers/fake-inference';
import { callerOf, furnish } from '../../helpers/furnished';
import { startHub } from '../../helpers/hub';
import { filesBelow, temporaryFolder, writeFile } from '../../helpers/library';
import { inferenceOver, makeModelsFolder } from '../../helpers/models-folder';

/** Calls about the library as it lies here: an input, or several. */
type Calls = Partial<Record<RouteName, object>>;

/** What a library holds that was filled and then locked up. */
interface There {
  recording: string;
  sound: string;
  summary: string;
  summaries: string[];
  transcript: string;
  chat: string;
  message: number;
  promise: string;
  job: string;
  binned: string;
  heard: string;
  sections: object[];
  text: string;
  other: string;
}

const reads = (there: There): Calls => ({
  'ask.question': { question: 'Who writes to Eva?' },
  'bin.list': {},
  'captures.list': {},
  'chats.list': { query: 'anna' },
  'chats.marks': {},
  'chats.get': { id: there.chat },
  'chats.messages': { id: there.chat, from: 0 },
  'chats.position': { id: there.chat, message: there.message },
  'chats.search': { id: there.chat, query: 'boat' },
  'chats.catchUp': { id: there.chat, since: 0 },
  'chats.summarize': { id: there.chat },
  'chats.export': { id: there.chat },
  'chats.document': { id: there.chat },
  'chats.recognise': { path: there.text },
  'chats.style': { id: there.chat },
  'jobs.list': {},
  'leaks.begin': {},
  'leaks.end': {},
  'leaks.sent': {},
  'library.access': {},
  'library.backUpTo': { folder: path.join(there.other, 'backup') },
  'library.holdings': {},
  'models.list': {},
  'models.available': {},
  'promises.list': {},
  'promises.get': { id: there.promise },
  'promises.export': { format: 'md' },
  'recordings.list': { query: 'launch' },
  'recordings.marks': {},
  'recordings.get': { id: there.recording },
  'recordings.media': { id: there.sound },
  'replies.suggest': { chat: there.chat },
  'replies.suggestPath': {
    path: writeFile(there.other, 'c.txt', 'Ann: Hi!\nBen: Hello?'),
    me: 'Ann',
  },
  'replies.rewrite': { text: 'Yes, gladly.', tone: 'formal' },
  'search.query': { query: 'launch' },
  'settings.get': {},
  'sharing.preview': { kind: 'recording', id: there.recording },
  'speakers.list': { recording: there.recording },
  'summaries.list': { recording: there.recording },
  'summaries.compare': { before: there.summaries[0], after: there.summaries[1] },
  'summaries.createFromPath': { path: there.text },
  'tags.list': {},
  'templates.list': {},
  'templates.get': { name: 'meeting' },
  'transcripts.get': { recording: there.recording },
  'transcripts.export': { recording: there.recording },
  'transcripts.document': { recording: there.recording },
  'transcripts.transcribePath': { path: writeFile(there.other, 's.wav', 'RIFF other') },
  'watching.get': {},
  'app.about': {},
  'app.doctor': {},
});

const writes = (there: There): Calls => ({
  'bin.put': { ids: [there.recording] },
  'bin.restore': { ids: [there.binned] },
  'bin.remove': { ids: [there.binned] },
  'bin.empty': {},
  'captures.begin': { sampleRate: 8000 },
  'chats.importText': { text: 'Eve: one\nFay: two' },
  'chats.importPath': { path: writeFile(there.other, 'd.txt', 'Eve: one\nFay: two') },
  'chats.setMe': { id: there.chat, me: 'Ben' },
  'chats.rename': { id: there.chat, title: 'Boats' },
  'chats.remove': { id: there.chat },
  'chats.forgetStyle': { id: there.chat, forget: true },
  'favourites.set': { ids: [there.recording], favourite: true },
  'files.begin': { name: 'a.wav', bytes: 4 },
  'jobs.retry': { id: there.job },
  'library.wipe': { confirm: true },
  'models.addFolder': { path: there.other },
  'models.download': { id: 'tiny-decoder', acceptLicence: true },
  'models.measure': { id: 'tiny-decoder' },
  'models.remove': { id: 'tiny-decoder' },
  'models.use': { id: 'smollm2-135m-nanodesk' },
  'promises.mark': { id: there.promise, state: 'confirmed' },
  'promises.edit': { id: there.promise, owner: 'Eva' },
  'promises.read': {},
  'recordings.importPath': { path: there.text },
  'recordings.rename': { id: there.recording, title: 'Another' },
  'recordings.remove': { id: there.recording },
  'recordings.process': { id: there.recording },
  'settings.set': { theme: 'dark' },
  'speakers.rename': { transcript: there.transcript, from: 'Anna', to: 'Ana' },
  'speakers.merge': { transcript: there.transcript, from: 'Anna', into: 'Ben' },
  'speakers.assign': { transcript: there.transcript, segments: [0], speaker: 'Eva' },
  'speakers.tell': { transcript: there.heard },
  'summaries.create': { recording: there.recording, type: 'teaser' },
  'summaries.edit': { id: there.summary, change: { kind: 'add', text: 'Mine.' } },
  'summaries.remove': { id: there.summary },
  'tags.change': { ids: [there.recording], add: ['work'] },
  'tags.rename': { from: 'old', to: 'new' },
  'tags.remove': { name: 'old' },
  'templates.save': { name: 'Standup', sections: there.sections },
  'templates.remove': { name: 'Mine' },
  'transcripts.edit': { transcript: there.transcript, segment: 0, text: 'Edited.' },
  'watching.begin': { folder: there.other },
  'watching.end': {},
});

/** They need what is not here, or cannot be begun, choose or change other places, or do not touch the library. */
const ELSEWHERE = [
  ...['app.restart', 'captures.append', 'captures.discard', 'captures.finish', 'captures.gap'],
  ...['chats.import', 'chats.media', 'chats.transcribeVoices', 'files.abort', 'files.append'],
  ...[
    'jobs.first',
    'jobs.stop',
    'library.backUp',
    'library.goBack',
    'library.inspect',
    'library.move',
  ],
  ...['library.restore', 'library.unseal', 'models.stop', 'models.verify', 'recordings.import'],
  ...['speakers.undo', 'summaries.retry', 'templates.preview', 'transcripts.format'],
];

/** One of everything, whose disk is then read-only. Null where this user may not mount one. */
async function lockedUp(): Promise<{ app: TestApp; there: There } | null> {
  const disk = smallDisk(300);
  if (disk === null) return null;
  const options = { libraryFolder: path.join(disk, 'library'), modelsFolder: makeModelsFolder() };
  const before = await openApp(options);
  const { recording: sound, job } = await before.call('recordings.import', {
    file: await upload(callerOf(before), 'Talk.wav', 'RIFF talk'),
  });
  await before.job(job!, 'done');
  // Last, since what is being recorded holds jobs up.
  const { there: made, kept: binned } = await furnish(before);
  const [promise] = made.promise as string[];
  await before.call('promises.mark', { id: promise!, state: 'confirmed' });
  await before.call('bin.put', { ids: [binned] });
  const heard = (await before.call('transcripts.get', { recording: sound.id }))!.id;
  await before.call('tags.change', { ids: [sound.id], add: ['old'] });
  const { sections } = await before.call('templates.get', { name: 'meeting' });
  await before.call('templates.save', { name: 'Mine', sections });
  const other = temporaryFolder();
  const text = writeFile(other, 'new.txt', 'Eva: Nobody has heard of this.\nAnna: We launch.');
  await before.close();
  // What is made where it is first needed.
  for (const part of ['inbox', 'captures'])
    rmSync(path.join(before.folder, part), { recursive: true });
  makeReadOnly(disk);
  const inference = createFakeInference();
  inference.models = inferenceOver(options.modelsFolder, options.libraryFolder).models;
  const app = await openApp({ ...options, inference, hub: await startHub() });
  const first = (name: string) => made[name]![0] as string;
  return {
    app,
    there: {
      ...{ recording: first('recording'), summary: first('summary'), chat: first('chat') },
      ...{ transcript: first('transcript'), promise: promise!, sound: sound.id },
      ...{ summaries: made.summary as string[], message: made.message![0] as number },
      ...{ job: job!, other, text, binned, heard, sections },
    },
  };
}

const stampsOf = (folder: string) =>
  filesBelow(folder).map((file) => [file, statSync(file).size, statSync(file).mtimeMs]);

test('on a read-only disk everything can be read, and what would write says why not', async () => {
  const opened = await lockedUp();
  if (opened === null) return test.skip('this user may not mount a disk');
  const { app, there } = opened;
  const before = stampsOf(app.folder);
  const answers: Record<string, unknown> = {};
  const ask = async ([name, input]: [string, object]) => {
    const result = await app.dispatch(name, input, { local: true });
    answers[name] = result.ok ? 'ok' : [result.error.message, result.error.hint].join(' ');
  };
  const [reading, writing] = [reads(there), writes(there)];
  const known = [...Object.keys(reading), ...Object.keys(writing), ...ELSEWHERE].sort();
  expect(known).toEqual(
    Object.keys(routes)
      .filter((name) => !name.startsWith('evaluation.'))
      .sort(),
  );
  for (const one of Object.entries(reading)) await ask(one);
  expect(answers).toEqual(Object.fromEntries(Object.keys(reading).map((name) => [name, 'ok'])));
  expect(readFileSync(app.mediaPath(there.sound)!.path, 'utf8')).toBe('RIFF talk');
  for (const one of Object.entries(writing)) await ask(one);
  const line = `The library in ${app.folder} can only be read: its disk is read-only. Make the disk writable, then start Nanodesk anew; a backup can be made as it is.`;
  const refused = Object.keys(writing).map((name) => [name, answers[name]]);
  expect(refused).toEqual(Object.keys(writing).map((name) => [name, line]));
  expect(stampsOf(app.folder)).toEqual(before);
});
