import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, startCli } from '../../../helpers/cli';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { temporaryFolder } from '../../../helpers/library';

const VERBS =
  'transcribe summarize import list show search export remove serve models doctor demo eval bench';

describe('the grammar', () => {
  it('answers an unknown verb with status 2 and the verbs there are', async () => {
    const { status, out, err } = await cli(['guess', 'why'], { library: temporaryFolder() });
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    for (const verb of VERBS.split(' ')) expect(err).toContain(verb);
  });

  it.each([
    ['an unknown option', ['list', '--nope']],
    ['a missing argument', ['show']],
    ['an argument too many', ['list', 'x']],
    ['a choice there is not', ['export', 'abcd', '--format', 'odt']],
    ['a language that is none', ['transcribe', 'x.wav', '--language', 'english']],
    ['a number that is none', ['search', 'x', '--limit', 'many']],
    ['a port that is none', ['serve', '--port', '99999']],
    ['a title for two files', ['import', 'a.txt', 'b.txt', '--title', 'x']],
    ['--json beside subtitles', ['transcribe', 'x.wav', '--json', '--format', 'srt']],
    ['nothing to look for', ['search', ' ']],
  ])('says in one line what is wrong with %s, status 2', async (_name, args) => {
    const { status, out, err } = await cli(args, { library: temporaryFolder() });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^nanodesk: .+ See nanodesk --help\.\n$/);
  });

  it('prints help on standard output with status 0, and without a verb on standard error with status 2', async () => {
    const asked = await cli(['--help'], { library: temporaryFolder() });
    expect([asked.status, asked.err]).toEqual([0, '']);
    for (const verb of VERBS.split(' ')) expect(asked.out).toContain(`\n  ${verb} `);
    const bare = await cli([], { library: temporaryFolder() });
    expect([bare.status, bare.out]).toEqual([2, '']);
    expect(bare.err).toContain('Usage:');
  });

  it.each(VERBS.split(' '))('has examples in the help of %s', async (verb) => {
    const { status, out } = await cli([verb, '--help'], { library: temporaryFolder() });
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n  .*nanodesk ${verb}`));
  });
});

describe('failures', () => {
  it('are one line with what to do; a stack only for NANODESK_DEBUG', async () => {
    const library = temporaryFolder();
    const quiet = await cli(['transcribe', 'missing.wav'], { library });
    expect(quiet.status).toBe(1);
    expect(quiet.err).toMatch(/^nanodesk: [^\n]*missing\.wav[^\n]*\n$/);
    const loud = await cli(['transcribe', 'missing.wav'], {
      library,
      env: { NANODESK_DEBUG: '1' },
    });
    expect(loud.err).toContain('\n    at ');
  });

  it('show names with line breaks and control characters on one harmless line', async () => {
    const { status, err } = await cli(['import', 'a\n\u001b]0;owned\u0007b.wav'], {
      library: temporaryFolder(),
    });
    expect(status).toBe(1);
    expect(err).toMatch(/^nanodesk: [^\p{Cc}]+\n$/u);
  });

  it.each(['abc', '70000', '-1', '1e3', '0x50', ''])('include the port %j', async (port) => {
    const { status, err } = await cli(['serve', '--port', port], { library: temporaryFolder() });
    expect(status).toBe(2);
    expect(err).toContain('from 0 to 65535');
  });

  it('include a library that cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { status, err } = await cli(['list'], { library: path.join(file, 'library') });
    expect(status).toBe(1);
    expect(err).toMatch(/^nanodesk: [^\n]+\n$/);
  });
});

describe('Ctrl-C', () => {
  it('ends a transcription with status 130, says so, and stores nothing', async () => {
    const library = temporaryFolder();
    const inference = createFakeInference();
    inference.gate = createGate();
    const wav = path.join(library, 'a.wav');
    writeFileSync(wav, 'sound');
    const running = startCli(['transcribe', wav], { library, inference });
    await until(() => inference.requests.length > 0);
    running.interrupt();
    const { status, out, err } = await running.finished;
    expect([status, out]).toEqual([130, '']);
    expect(err).toMatch(/^Stopped\. Nothing was stored/);
  });

  it('keeps what an import has done, and the same command goes on from there', async () => {
    const library = temporaryFolder();
    const wav = path.join(temporaryFolder(), 'a.wav');
    writeFileSync(wav, 'sound');
    const first = createFakeInference(['One.', 'Two.', 'Three.']);
    const gates = [{ wait: async () => {} }, createGate()];
    first.gate = { wait: () => (gates.shift() ?? createGate()).wait() };
    const running = startCli(['import', wav], { library, inference: first });
    await until(() => gates.length === 0);
    running.interrupt();
    const stopped = await running.finished;
    expect(stopped.status).toBe(130);
    expect(stopped.err).toContain('the same command goes on');

    const second = createFakeInference(['One.', 'Two.', 'Three.']);
    const again = await cli(['import', wav], { library, inference: second });
    expect([again.status, again.err]).toEqual([0, '']);
    expect(second.requests.map(({ from }) => from)).toEqual([10]);
  });

  it('a second time ends at once', async () => {
    const library = temporaryFolder();
    const inference = createFakeInference();
    inference.speech.transcribe = () =>
      new Promise(() => inference.requests.push({ path: '', language: '', from: 0 }));
    const wav = path.join(library, 'a.wav');
    writeFileSync(wav, 'sound');
    const running = startCli(['transcribe', wav], { library, inference });
    await until(() => inference.requests.length > 0);
    running.interrupt();
    running.interrupt();
    expect((await running.finished).status).toBe(130);
  });
});

describe('standard input', () => {
  const spooled = () =>
    readdirSync(tmpdir()).filter((name) => existsSync(path.join(tmpdir(), name, 'standard input')));

  it('is read for -, and its copy is gone afterwards', async () => {
    const before = spooled();
    const stdin =
      'Anna: We decided to buy the machine.\nBen: I will sign by Friday.\nAnna: Good.\n';
    const { status, out } = await cli(['summarize', '-', '--type', 'headline'], {
      library: temporaryFolder(),
      stdin,
    });
    expect(status).toBe(0);
    expect(out.trim()).not.toBe('');
    expect(spooled()).toEqual(before);
  });

  it('that is empty is said to be empty', async () => {
    const { status, err } = await cli(['import', '-'], { library: temporaryFolder() });
    expect(status).toBe(1);
    expect(err).toMatch(/^nanodesk: .*standard input.*empty/);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
