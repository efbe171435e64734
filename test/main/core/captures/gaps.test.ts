import { describe, expect, it } from 'vitest';
import { watchGaps } from '../../../../main/core/captures/gaps';
import { openApp } from '../../../helpers/app';
import { createFakeInference } from '../../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../../helpers/library';
import { numberedSamples } from '../../../helpers/samples';

/** A computer and a microphone: time passes for all counts alike, unless told otherwise. */
function createWorld() {
  const clocks = { wall: 1_700_000_000_000, running: 5_000_000, awake: 4_000_000 };
  let sound = 0;
  const watch = watchGaps();
  const found: unknown[] = [];
  const pass = (ms: number, counts: (keyof typeof clocks)[] = ['wall', 'running', 'awake']) => {
    for (const count of counts) clocks[count] += ms;
  };
  return {
    found,
    watch,
    pass,
    /** Pieces of a tenth of a second, as they come. */
    record(seconds: number) {
      for (let piece = 0; piece < 10 * seconds; piece++) {
        pass(100);
        sound += 100;
        found.push(...watch.piece({ ...clocks }, sound));
      }
    },
    /** What was held up comes at once. */
    burst(seconds: number) {
      for (let piece = 0; piece < 10 * seconds; piece++) {
        sound += 100;
        found.push(...watch.piece({ ...clocks }, sound));
      }
    },
  };
}

describe('gaps', () => {
  it('are none while sound and clocks go together, nor where a clock is put right a little', () => {
    const world = createWorld();
    world.record(5);
    world.pass(1500, ['wall']);
    world.pass(2000);
    world.record(60);
    expect(world.found).toEqual([]);
  });

  it('are found where the computer slept', () => {
    const world = createWorld();
    world.record(12);
    world.pass(600_000, ['wall', 'running']);
    world.record(3);
    expect(world.found).toEqual([{ at: 12, kind: 'sleep', seconds: 600 }]);
  });

  it('are silence where the system counts its sleep, or no sound came', () => {
    const world = createWorld();
    world.record(12);
    world.pass(20_000);
    world.record(3);
    expect(world.found).toEqual([{ at: 12, kind: 'silence', seconds: 20 }]);
  });

  it.each([3600, -3600])('tell that the clock was set by %d seconds', (seconds) => {
    const world = createWorld();
    world.record(2);
    world.pass(1000 * seconds, ['wall']);
    world.record(3);
    expect(world.found).toEqual([{ at: 2, kind: 'clock', seconds }]);
  });

  it('tell both where a clock is set while the computer sleeps', () => {
    const world = createWorld();
    world.record(2);
    world.pass(600_000, ['wall', 'running']);
    world.pass(7_200_000, ['wall']);
    world.record(3);
    expect(world.found).toEqual([
      { at: 2, kind: 'sleep', seconds: 600 },
      { at: 2, kind: 'clock', seconds: 7200 },
    ]);
  });

  it('are none where sound was only held up on its way', () => {
    const world = createWorld();
    world.record(5);
    world.pass(20_000);
    world.burst(20);
    world.record(5);
    expect(world.found).toEqual([]);
  });

  it('are none for sound that comes slower or faster than it passes', () => {
    const world = createWorld();
    world.burst(100);
    for (let n = 0; n < 100; n++) {
      world.pass(900);
      world.record(0.1);
    }
    expect(world.found).toEqual([]);
  });

  it('do not tell again what is known', () => {
    const world = createWorld();
    world.record(5);
    world.pass(60_000);
    world.watch.restart();
    world.record(5);
    expect(world.found).toEqual([]);
  });
});

const FORMAT = { sampleRate: 8000, channels: 1 };
const SECOND = numberedSamples(0, 8000);

describe('a recording with gaps', () => {
  async function recordWithGaps() {
    const clocks = { wall: 1e12, running: 1e6, awake: 1e6 };
    const inference = createFakeInference();
    const app = await openApp({ inference, clocks: () => ({ ...clocks }) });
    const { id } = await app.call('captures.begin', FORMAT);
    let seconds = 0;
    const second = async () => {
      for (const count of ['wall', 'running', 'awake'] as const) clocks[count] += 1000;
      const offset = SECOND.length * seconds++;
      await app.call('captures.append', { capture: id, offset, data: SECOND });
    };
    const pause = { capture: id, kind: 'pause' as const, seconds: 130 };
    await app.call('captures.gap', pause);
    for (let n = 0; n < 3; n++) await second();
    await app.call('captures.gap', pause);
    await app.call('captures.gap', pause);
    clocks.wall += 130_000;
    clocks.running += 130_000;
    await second();
    await app.call('captures.gap', {
      ...pause,
      kind: 'device',
      seconds: 1.5,
      label: 'USB\u001b *mic*',
    });
    await second();
    clocks.wall += 600_000;
    clocks.running += 600_000;
    for (let n = 0; n < 3; n++) await second();
    const { recording, job } = await app.call('captures.finish', { id });
    await app.job(job!, 'done');
    return { app, id: recording.id };
  }
  const GAPS = [
    { at: 3, kind: 'pause', seconds: 130 },
    { at: 4, kind: 'device', seconds: 1.5, label: 'USB  *mic*' },
    { at: 5, kind: 'sleep', seconds: 600 },
  ];

  it('has each once, in order, none before the first sample', async () => {
    const { app, id } = await recordWithGaps();
    expect((await app.call('recordings.get', { id })).gaps).toEqual(GAPS);
  });

  it('tells of them in pages, and is read again without them among what was spoken', async () => {
    const { app, id: recording } = await recordWithGaps();
    const md = await app.call('transcripts.export', { recording, format: 'md' });
    expect(md.text).toContain('*00:00:03 · Paused for 02:10*');
    expect(md.text).toContain('*00:00:04 · The microphone was gone for 00:01 → USB \\*mic\\**');
    expect(md.text).toContain('*00:00:05 · The computer slept for 10:00*');
    const vtt = await app.call('transcripts.export', { recording, format: 'vtt' });
    expect(vtt.text).toContain('NOTE\n00:00:03 · Paused for 02:10\n');
    const { segments } = (await app.call('transcripts.get', { recording }))!;
    const spoken = segments.map(({ text }) => text);
    for (const { name, text } of [md, vtt]) {
      const read = await importAgain(name, text);
      expect(read.segments).toEqual(spoken);
    }
    const json = await app.call('transcripts.export', { recording, format: 'json' });
    expect((await importAgain(json.name, json.text)).gaps).toEqual(GAPS);
    const plain = { recording, format: 'md' as const, times: false };
    expect((await app.call('transcripts.export', plain)).text).not.toContain('Paused');
  });
});

async function importAgain(name: string, text: string) {
  const app = await openApp();
  const path = writeFile(temporaryFolder(), name.replaceAll(':', ''), text);
  const { recording } = await app.call('recordings.importPath', { path, as: 'transcript' });
  const transcript = await app.call('transcripts.get', { recording: recording.id });
  const { gaps } = recording;
  return { gaps, segments: transcript!.segments.map(({ text: spoken }) => spoken) };
}
