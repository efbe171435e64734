/** The program itself with the real weights: the bundled entry, its model process, one library. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Chat, Check, Hit, Segment, SummaryBody } from '../../../../main/contract';
import { errorRate } from '../../../../main/core/metrics/error-rate';
import { whatsApp, whatsAppZip } from '../../../helpers/chats';
import { writeFile } from '../../../helpers/library';
import { bundleInto, demoFile, furnish } from '../../../helpers/models';
import { fixture } from '../../../helpers/sound';

interface Heard {
  language: string;
  duration: number;
  model: string;
  segments: Segment[];
}

const home = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
const sentence = demoFile('english-sentence.wav');
let cli: string;
beforeAll(() => {
  bundleInto(furnish(home), 'worker');
  cli = bundleInto(home, 'cli');
});
afterAll(() => rmSync(home, { recursive: true }));

/** Runs `nanodesk …args --json`; rejects with what it said where its status is not 0. */
async function nanodesk<T>(...args: string[]): Promise<T> {
  const library = path.join(home, 'library');
  const all = [cli, ...args, '--json', '--library', library];
  return JSON.parse((await promisify(execFile)(process.execPath, all)).stdout) as T;
}

const segmentsOf = (name: string): Segment[] =>
  JSON.parse(readFileSync(demoFile(name), 'utf8')).segments;

/** Every point has a source, and every quote stands in its segment letter for letter. */
function expectSourced({ points }: SummaryBody, segments: Segment[]): void {
  expect(points.length).toBeGreaterThan(0);
  for (const { sources } of points) {
    expect(sources.length).toBeGreaterThan(0);
    for (const { segment, quote } of sources) {
      expect(quote).not.toBe('');
      expect(segments.find(({ id }) => id === segment)?.text).toContain(quote);
    }
  }
}

it('transcribe writes down what is said (would catch a bundle that cannot find or run its models)', async () => {
  const heard = await nanodesk<Heard>('transcribe', sentence);
  const said = segmentsOf('english-sentence.json')
    .map(({ text }) => text)
    .join(' ');
  const text = heard.segments.map((segment) => segment.text).join(' ');
  expect(errorRate(text, said, 'en').errors).toBe(0);
  expect(heard).toMatchObject({ language: 'en', model: expect.stringContaining('whisper') });
  const words = heard.segments.flatMap((segment) => segment.words ?? []);
  expect(words.at(-1)!.end).toBeLessThanOrEqual(heard.duration);
});

it('leaves nothing outside its library (would catch onnxruntime’s note of each session for Microsoft)', async () => {
  const nobody = mkdtempSync(path.join(tmpdir(), 'nanodesk-home-'));
  const library = path.join(home, 'library');
  // Under CI the library reports nothing by itself.
  const env = { PATH: process.env.PATH, HOME: nobody };
  const args = [cli, 'transcribe', sentence, '--library', library];
  await promisify(execFile)(process.execPath, args, { env });
  expect(readdirSync(nobody, { recursive: true })).toEqual([]);
  rmSync(nobody, { recursive: true });
});

it('summarize sums up a meeting with its sources', async () => {
  const file = demoFile('planning-meeting.json');
  const summary = await nanodesk<SummaryBody>('summarize', file, '--type', 'key-points');
  expectSourced(summary, segmentsOf('planning-meeting.json'));
  expect(summary.text).toMatch(/coffee machine|festival|website|summer/i);
  const { covered, total } = summary.coverage;
  expect([covered, total]).toEqual([47, 47]);
});

it('summarize hears a recording first, and says the same as of its transcript', async () => {
  const heard = await nanodesk<Heard>('transcribe', sentence);
  const summary = await nanodesk<SummaryBody>('summarize', sentence);
  expectSourced(summary, heard.segments);
  expect(summary.text).toMatch(/Quilter.*apostle.*middle classes/i);
});

it('doctor finds the installation sound, and looks at the sockets of both processes', async () => {
  const { checks } = await nanodesk<{ checks: Check[] }>('doctor');
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  const { detail } = checks.find(({ name }) => name === 'privacy')!;
  expect(detail).toMatch(
    process.platform === 'linux' ? /this process and the model process/ : /^Not examined/,
  );
});

it('import writes a voice note of a chat down, and search finds what it says', async () => {
  const note = '00000001-AUDIO-2025-11-20-09-00-00.opus';
  const chat = whatsApp(['Anna', `\u200e<attached: ${note}>`], ['Ben', 'Will listen later']);
  const zip = whatsAppZip(chat, { [note]: readFileSync(fixture('speech.opus')) });
  const file = writeFile(home, 'WhatsApp Chat - Anna.zip', zip);
  const { chats } = await nanodesk<{ chats: { chat: Chat }[] }>('import', file);
  expect(chats[0]!.chat).toMatchObject({ messages: 2, voicesLeft: 0 });
  const { hits } = await nanodesk<{ hits: Hit[] }>('search', 'apostle', '--in', 'chats');
  expect(hits).toMatchObject([
    { kind: 'message', id: chats[0]!.chat.id, snippet: expect.stringContaining('Quilter') },
  ]);
});

it('record writes down what is piped in, while it comes and at its end', async () => {
  const library = path.join(home, 'recorded');
  const recorded = promisify(execFile)(process.execPath, [cli, 'record', '--library', library]);
  recorded.child.stdin!.end(readFileSync(sentence));
  await recorded;
  const listed = await promisify(execFile)(process.execPath, [
    cli,
    'list',
    '--json',
    '--library',
    library,
  ]);
  const [{ id }] = JSON.parse(listed.stdout).recordings;
  const show = [cli, 'show', id, '--json', '--library', library];
  const { transcript } = JSON.parse((await promisify(execFile)(process.execPath, show)).stdout);
  const heard = transcript.segments.map(({ text }: Segment) => text).join(' ');
  const said = segmentsOf('english-sentence.json').map(({ text }) => text);
  expect(errorRate(heard, said.join(' '), 'en').errors).toBe(0);
});
