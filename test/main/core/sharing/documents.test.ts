/** Whole exports: nothing that was found is in any byte of them. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';
import { createFakeInference } from '../../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const SAID = [
  'My name is Oyelaran and my number is 555 0123.',
  'Oyelaran, can you write to kim@example.com by Friday?',
  'I will send it to 12 Baker Street tomorrow.',
];
const SECRETS = ['Oyelaran', '555 0123', 'kim@example', 'Baker Street'];
const SHARE = { keep: [], hide: [] };

async function withRecording() {
  const app = await openApp({ inference: createFakeInference(SAID) });
  const path = writeFile(temporaryFolder(), 'Oyelaran calls.wav', 'sound');
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  await app.call('tags.change', { ids: [recording.id], add: ['Oyelaran'] });
  await app.call('summaries.create', { recording: recording.id, type: 'actions' });
  const { id } = (await app.call('transcripts.get', { recording: recording.id }))!;
  await app.call('speakers.assign', { transcript: id, segments: [2], speaker: 'Bo Oyelaran' });
  return { app, recording: recording.id };
}

const holds = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

describe('a recording without private things', () => {
  it.each(['txt', 'md', 'srt', 'vtt', 'json'] as const)('as %s', async (format) => {
    const { app, recording } = await withRecording();
    const whole = await app.call('transcripts.export', { recording, format });
    expect(holds(whole.text + whole.name)).not.toEqual([]);
    const file = await app.call('transcripts.export', { recording, format, share: SHARE });
    expect(holds(file.text)).toEqual([]);
    expect(file.name).toBe(`Person 1 calls.${format}`);
    expect(file.text).toMatch(
      /My\s+name\s+is\s+Person\s+1\s+and\s+my\s+number\s+is (?:\[phone 1\]|\\\[phone 1\\\])\./,
    );
  });

  it('as a document', async () => {
    const { app, recording } = await withRecording();
    const { data } = await app.call('transcripts.document', { recording, share: SHARE });
    const files = Object.values(unzipSync(Buffer.from(data, 'base64')));
    const all = files.map((bytes) => strFromU8(bytes)).join('');
    expect(all).toContain('[phone 1]');
    expect(holds(all)).toEqual([]);
  });

  it('as data has no sound, whose name and fingerprint tell what it is, and can be read again', async () => {
    const { app, recording } = await withRecording();
    const json = await app.call('transcripts.export', { recording, format: 'json', share: SHARE });
    expect(JSON.parse(json.text).recording.audio).toBeNull();
    const path = writeFile(temporaryFolder(), json.name, json.text);
    const { recording: again } = await app.call('recordings.importPath', { path });
    expect(again.title).toBe('Person 1 calls');
  });

  it('tells nothing that stands only in a point that was changed or taken out', async () => {
    const { app, recording } = await withRecording();
    const [summary] = (await app.call('summaries.list', { recording })).summaries;
    const text = 'Ask Ximena at 555 9876.';
    await app.call('summaries.edit', { id: summary!.id, change: { kind: 'add', text } });
    await app.call('summaries.edit', { id: summary!.id, change: { kind: 'dismiss', point: text } });
    const whole = await app.call('transcripts.export', { recording, format: 'json' });
    expect(whole.text).toContain('Ximena');
    const file = await app.call('transcripts.export', { recording, format: 'json', share: SHARE });
    expect(file.text).not.toMatch(/Ximena|555 9876/);
  });

  it('is shown before: pieces with their number, kept ones too, and the lines that change', async () => {
    const { app, recording } = await withRecording();
    const which = { kind: 'recording' as const, id: recording };
    const preview = await app.call('sharing.preview', { ...which, keep: ['555 0123'] });
    expect(preview.found).toEqual(
      expect.arrayContaining([
        { class: 'phone', text: '555 0123', as: '[phone 1]', count: 1, replaced: false },
        { class: 'mail', text: 'kim@example.com', as: '[e-mail 1]', count: 1, replaced: true },
      ]),
    );
    expect(preview).toMatchObject({ total: 3, touched: 3 });
    expect(preview.lines[0]!.parts).toContainEqual({
      was: 'Oyelaran',
      as: 'Person 1',
      class: 'name',
    });
  });
});

describe('a chat without private things', () => {
  const EXPORT = whatsApp(
    ['Mina Park', 'Hi Jonas, my new number is 010-1234-5678'],
    ['Jonas', 'Thanks, Mina! See you at 12 Baker Street'],
  );

  it.each(['txt', 'md', 'json'] as const)('as %s', async (format) => {
    const app = await openApp({});
    const path = writeFile(temporaryFolder(), 'WhatsApp Chat with Mina Park.txt', EXPORT);
    const { id } = (await app.call('chats.importPath', { path, me: 'Jonas' })).chats[0]!.chat;
    const file = await app.call('chats.export', { id, format, share: { ...SHARE, hide: ['new'] } });
    for (const secret of ['Mina', 'Park', 'Jonas', '010-1234', 'Baker', 'new number'])
      expect(file.text + file.name).not.toContain(secret);
    expect(file.text.replaceAll('\\', '')).toContain('my [hidden 1] number is [phone 1]');
    const preview = await app.call('sharing.preview', { kind: 'chat', id });
    expect(preview.touched).toBe(2);
  });
});
