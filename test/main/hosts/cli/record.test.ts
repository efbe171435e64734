import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Recording } from '../../../../main/contract';
import { waveHeader } from '../../../../main/store/wave-header';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { temporaryFolder } from '../../../helpers/library';
import { numberedSamples } from '../../../helpers/samples';

const SAMPLES = numberedSamples(0, 16_000);
const FORMAT = { sampleRate: 16_000, channels: 1 };
/** As a recorder writes it that does not know yet how long it will be. */
const WAVE = Buffer.concat([waveHeader(FORMAT, 0), SAMPLES]);

interface Kept {
  recording: Recording;
}

const fileOf = (library: string, { recording }: Kept): Buffer =>
  readFileSync(path.join(library, 'audio', `${recording.audio!.hash}.wav`));
const soundOf = (library: string, kept: Kept): Buffer => fileOf(library, kept).subarray(44);

describe('record', () => {
  it('keeps what comes in as a wave file, and works on it to the end', async () => {
    const library = temporaryFolder();
    const kept = await cliJson<Kept>(['record', '--title', 'Standup'], { library, stdin: WAVE });
    expect(kept.recording).toMatchObject({ title: 'Standup', status: 'ready', kind: 'audio' });
    expect(Buffer.compare(soundOf(library, kept), Buffer.from(SAMPLES))).toBe(0);
  });

  it('takes a header in pieces, with chunks that it does not know', async () => {
    const library = temporaryFolder();
    const header = Buffer.from(waveHeader(FORMAT, 0));
    const unknown = Buffer.from('LIST\u0003\0\0\0abc\0', 'latin1');
    const whole = Buffer.concat([header.subarray(0, 36), unknown, header.subarray(36), SAMPLES]);
    const stdin = new PassThrough();
    const run = startCli(['record', '--json'], { library, stdin });
    for (let at = 0; at < whole.length; at += 7) stdin.write(whole.subarray(at, at + 7));
    stdin.end();
    const { out } = await run.finished;
    expect(Buffer.compare(soundOf(library, JSON.parse(out)), Buffer.from(SAMPLES))).toBe(0);
  });

  it('takes samples without a header where it is told what they are', async () => {
    const library = temporaryFolder();
    const kept = await cliJson<Kept>(['record', '--raw', '8000,2'], { library, stdin: SAMPLES });
    const whole = Buffer.concat([waveHeader({ sampleRate: 8000, channels: 2 }, 32_000), SAMPLES]);
    expect(Buffer.compare(fileOf(library, kept), whole)).toBe(0);
  });

  it('is ended by Ctrl-C, with what was recorded kept', async () => {
    const library = temporaryFolder();
    const stdin = new PassThrough();
    const run = startCli(['record', '--later'], { library, stdin });
    stdin.write(WAVE);
    await expect.poll(async () => (await cli(['list'], { library })).out).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 300));
    run.interrupt();
    const { status, err } = await run.finished;
    expect({ status, err }).toEqual({
      status: 0,
      err: 'Stopping; what was recorded is kept.\nSaved 0:01 ✓\n',
    });
    expect((await cli(['list'], { library })).out).toContain('0:01');
  });

  it.each([
    ['', [], 1, 'No sound comes in on standard input. Pipe a recorder into it'],
    ['no sound at all', [], 1, 'Standard input is no wave file. Let the recorder write wav'],
    ['RIFF', [], 1, 'Standard input is no wave file.'],
    [WAVE.subarray(0, 44), [], 1, 'No sound was recorded. Check the microphone'],
    [header24(), [], 1, 'Standard input has 1 channels of 24 bits; one or two of 16 bits are'],
    [SAMPLES, ['--raw', '16000'], 2, '--raw takes a rate and 1 or 2 channels, such as 16000,1'],
    [SAMPLES, ['--raw', '16000,6'], 2, '--raw takes a rate and 1 or 2 channels'],
    [SAMPLES, ['--raw', '1000,1'], 1, 'sampleRate'],
  ])('says in one line what is wrong with %j %j', async (stdin, args, status, says) => {
    const library = temporaryFolder();
    const run = await cli(['record', ...args], { library, stdin });
    expect(run).toMatchObject({ status, out: '' });
    expect(run.err).toContain(says);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect((await cli(['list', '--json'], { library })).out).toContain('"total": 0');
  });
});

function header24(): Buffer {
  const header = Buffer.from(waveHeader(FORMAT, 0));
  header.writeUInt16LE(24, 34);
  return header;
}
