/** `bench` and `eval` beside the rival: the commands with programs of the test's own, the rival's with real weights. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cli, cliJson, root } from '../../../helpers/cli';
import { temporaryFolder } from '../../../helpers/library';

const MEETING = JSON.stringify({
  meeting_transcripts: [{ speaker: 'A', content: 'We decided to launch the product on Friday.' }],
  general_query_list: [{ query: 'Summarize the whole meeting', answer: 'They launch on Friday.' }],
});

/** A programs' folder whose rival answers at once, and tells what it was asked. */
function fakeRivals(answer: object): string {
  const folder = temporaryFolder();
  const program = `console.log(JSON.stringify({ asked: process.argv.slice(2), ...${JSON.stringify(answer)} }));`;
  writeFileSync(path.join(folder, 'transformers-speech.mjs'), program);
  return folder;
}

function recordings(): { folder: string; sound: string; meetings: string } {
  const folder = temporaryFolder();
  const inner = path.join(folder, 'recordings');
  mkdirSync(inner);
  const sound = path.join(inner, 'talk.wav');
  writeFileSync(sound, 'RIFF sound');
  const segments = [{ text: 'One. Two.' }, { text: 'Three.' }];
  writeFileSync(path.join(inner, 'talk.json'), JSON.stringify({ language: 'en', segments }));
  const meetings = path.join(folder, 'meetings.jsonl');
  writeFileSync(meetings, MEETING);
  return { folder: inner, sound, meetings };
}

const ANSWER = { text: 'one two', seconds: 4, peakMemory: 5e8, version: '9.9.9' };
const MISSING = { missing: '@huggingface/transformers' };

interface Bench {
  speech: {
    rounds: { rival: object | null }[];
    rival: { seconds: { median: number }; peakMemory: number } | null;
    ratio: { median: number } | null;
    ours: { seconds: { median: number }; peakMemory: number };
  };
}

describe('bench', () => {
  it('measures both in each round, with the same file and threads', async () => {
    const { sound } = recordings();
    const options = { library: temporaryFolder(), rivals: fakeRivals(ANSWER) };
    const { speech: found } = await cliJson<Bench>(['bench', sound, '--rounds', '2'], options);
    const asked = [path.join(root, 'models'), '1', 'en', sound];
    expect(found.rounds).toHaveLength(2);
    for (const { rival } of found.rounds) expect(rival).toMatchObject({ asked, seconds: 4 });
    expect(found.rival).toMatchObject({ seconds: { median: 4 }, peakMemory: 5e8 });
    expect(found.ratio!.median).toBeCloseTo(4 / found.ours.seconds.median, 5);
  });

  it.each([
    ['the library is not installed', () => fakeRivals(MISSING)],
    ['there is no program', temporaryFolder],
  ])('says that there is nothing to compare with where %s', async (_name, rivals) => {
    const { sound } = recordings();
    const options = { library: temporaryFolder(), rivals: rivals() };
    const { status, out } = await cli(['bench', sound, '--rounds', '1'], options);
    expect(status).toBe(0);
    expect(out).toMatch(/transformers\.js is not installed here .*nothing to compare with/);
    expect(out).not.toContain('times as fast');
  });

  it('refuses a number of rounds that is none', async () => {
    const { status, err } = await cli(['bench', '--rounds', '0'], { library: temporaryFolder() });
    expect([status, err]).toEqual([2, expect.stringContaining('It takes a number from 1 to 100.')]);
  });
});

describe('eval', () => {
  it('scores both against the same reference', async () => {
    const { folder, meetings } = recordings();
    const args = ['eval', '--recordings', folder, '--meetings', meetings];
    const options = { library: temporaryFolder(), rivals: fakeRivals(ANSWER) };
    const { speech } = await cliJson<{ speech: object[] }>(args, options);
    expect(speech).toMatchObject([
      {
        name: 'talk.wav',
        unit: 'words',
        reference: 3,
        errors: 0,
        rate: 0,
        rival: { text: 'one two', errors: 1, rate: 1 / 3 },
      },
    ]);
    const { out } = await cli(args, options);
    expect(out).toMatch(/talk\.wav +0\.0 % .*33\.3 %.* 3 words/);
  });
});

describe('the program of the rival, real weights', () => {
  it('writes down a sentence and tells what that took, as one JSON line', async () => {
    const program = path.join(root, 'scripts/rivals/transformers-speech.mjs');
    const sound = path.join(root, 'demo/english-sentence.wav');
    const args = [program, path.join(root, 'models'), '1', 'en', sound];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const told = JSON.parse(stdout) as typeof ANSWER;
    expect(told.text).toMatch(/^Mr\. Quilter is the apostle .* gospel\.$/);
    expect(told.seconds).toBeGreaterThan(0);
    expect(told.peakMemory).toBeGreaterThan(100e6);
  });
});
