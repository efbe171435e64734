/** Speech to text with the real weights, against the bars of the project. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Segment, Span, Word } from '../../../../main/contract';
import { errorRate } from '../../../../main/core/metrics/error-rate';
import type { SpeechModel, SpeechWindow } from '../../../../main/core/ports';
import { openModels } from '../../../../main/inference/catalog';
import { createTranscriber } from '../../../../main/inference/tasks/transcribe';
import { temporaryFolder } from '../../../helpers/library';
import { modelsFolder } from '../../../helpers/models';
import { concat, decodeAll, noise, tone, wavFile } from '../../../helpers/sound';

const demo = (name: string) => path.join(import.meta.dirname, '../../../../demo', name);
const reference = (name: string): { language: string; segments: Segment[] } =>
  JSON.parse(readFileSync(demo(`${name}.json`), 'utf8'));
const textOf = (segments: { text: string }[]) => segments.map(({ text }) => text).join(' ');
const louder = (samples: Float32Array, gain: number) => samples.map((sample) => sample * gain);

let model: SpeechModel;
beforeAll(async () => {
  model = createTranscriber(await openModels(modelsFolder), { threads: 1 });
});

async function transcribe(file: string, { language = 'auto', from = 0 } = {}) {
  const windows: SpeechWindow[] = [];
  const { signal } = new AbortController();
  const result = await model.transcribe(
    { path: file, language, from },
    (window) => windows.push(window),
    signal,
  );
  const segments = windows.flatMap((window) => window.segments);
  return { ...result, windows, segments, text: textOf(segments) };
}

function soundFile(samples: Float32Array): string {
  const file = path.join(temporaryFolder(), 'sound.wav');
  writeFileSync(file, wavFile(samples));
  return file;
}

/** The furthest that any start or end lies from its reference, in seconds. */
const furthest = (found: Span[], wanted: Span[]): number =>
  Math.max(
    ...found.flatMap((span, i) => [
      Math.abs(span.start - wanted[i]!.start),
      Math.abs(span.end - wanted[i]!.end),
    ]),
  );

describe.each([
  ['english-sentence', 'wav', 0.1],
  ['korean-sentence', 'wav', 0.25],
])('%s', (name, extension, most) => {
  let heard: Awaited<ReturnType<typeof transcribe>>;
  const { language, segments } = reference(name);
  beforeAll(async () => {
    heard = await transcribe(demo(`${name}.${extension}`));
  });

  it(`is written down with at most ${most * 100} % of errors, in the language that is spoken`, () => {
    expect(heard.language).toBe(language);
    expect(errorRate(heard.text, textOf(segments), language).rate).toBeLessThanOrEqual(most);
  });

  it('has the times of the reference, within half a second for each word', () => {
    const wordsOf = (lines: { words?: Word[] }[]) => lines.flatMap(({ words }) => words ?? []);
    const [found, wanted] = [wordsOf(heard.segments), wordsOf(segments)];
    expect(found).toHaveLength(wanted.length);
    expect(furthest(found, wanted)).toBeLessThanOrEqual(0.5);
    const whole = { start: wanted[0]!.start, end: wanted.at(-1)!.end };
    const all = { start: heard.segments[0]!.start, end: heard.segments.at(-1)!.end };
    expect(furthest([all], [whole])).toBeLessThanOrEqual(0.5);
  });

  it('tells what the run took', () => {
    expect(heard.threads).toBe(1);
    expect(heard.peakMemory).toBeGreaterThan(100e6);
  });
});

describe('three quarters of a minute', () => {
  const said = textOf(reference('two_cities').segments);
  let whole: Awaited<ReturnType<typeof transcribe>>;
  beforeAll(async () => {
    whole = await transcribe(demo('two_cities.flac'));
  });

  it('is written down with at most 2 % of errors', () => {
    expect(errorRate(whole.text, said, 'en').rate).toBeLessThanOrEqual(0.02);
  });

  it('comes in windows that follow one another to the end, each line in its own', () => {
    let through = 0;
    for (const window of whole.windows) {
      for (const { start, end } of window.segments) {
        expect(start).toBeGreaterThanOrEqual(through - 0.01);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(window.through + 0.01);
      }
      through = window.through;
    }
    expect(through).toBeCloseTo(whole.duration, 1);
    const peaks = whole.windows.reduce((sum, window) => sum + window.peaks.length, 0);
    expect(Math.abs(peaks - whole.duration * 10)).toBeLessThanOrEqual(1);
  });

  it('goes on from the middle without a word lost or doubled', async () => {
    const [first] = whole.windows;
    const rest = await transcribe(demo('two_cities.flac'), { from: first!.through });
    const joined = `${textOf(first!.segments)} ${rest.text}`;
    expect(errorRate(joined, said, 'en').rate).toBeLessThanOrEqual(0.03);
    expect(rest.segments[0]!.start).toBeGreaterThanOrEqual(first!.through);
  });

  it('loses no word where there is no pause to cut at', async () => {
    const file = soundFile(withoutPauses(await decodeAll(demo('two_cities.flac'))));
    expect(errorRate((await transcribe(file)).text, said, 'en').rate).toBeLessThanOrEqual(0.03);
  });
});

describe('six minutes of a meeting', () => {
  it('keeps the sentences before which Whisper ends its 30 s early', async () => {
    const heard = await transcribe(demo('planning-meeting.ogg'), { language: 'en' });
    expect(heard.text).toContain('The second company asks for 11,500');
    const said = textOf(reference('planning-meeting').segments);
    expect(errorRate(heard.text, said, 'en').rate).toBeLessThanOrEqual(0.03);
  }, 300_000);
});

/** Leaves out every fiftieth of a second in which hardly anything is heard. */
function withoutPauses(samples: Float32Array): Float32Array {
  const frame = 320;
  const frames = Array.from({ length: Math.floor(samples.length / frame) }, (_, i) =>
    samples.subarray(i * frame, (i + 1) * frame),
  );
  return concat(frames.filter((each) => each.some((sample) => Math.abs(sample) > 0.006)));
}

describe('what is no speech', () => {
  const hum = concat([tone(50, 5), tone(100, 5)]);
  const chord = tone(262, 15).map((x, i) => x + 0.8 * Math.sin((2 * Math.PI * 330 * i) / 16_000));
  it.each([
    ['silence', new Float32Array(20 * 16_000)],
    ['a minute of noise, loud and faint', concat([1, 0.1, 0.01, 0.001].map((l) => noise(15, l)))],
    ['hum', hum],
    ['a chord, loud and faint', concat([louder(chord, 0.3), louder(chord, 0.003)])],
  ])('gives no word: %s', async (_name, samples) => {
    const heard = await transcribe(soundFile(samples));
    expect(heard.text).toBe('');
    expect(heard.language).toBe('und');
    expect(heard.windows.at(-1)!.through).toBeCloseTo(samples.length / 16_000, 1);
  });
});

describe('a sentence', () => {
  const { segments, language } = reference('english-sentence');
  const ratesOf = async (samples: Float32Array) =>
    errorRate((await transcribe(soundFile(samples))).text, textOf(segments), language).rate;

  it('is heard at a hundredth of its loudness', async () => {
    const sound = await decodeAll(demo('english-sentence.wav'));
    expect(await ratesOf(louder(sound, 0.01))).toBeLessThanOrEqual(0.1);
  });

  it('is heard from the first sample to the last', async () => {
    const sound = await decodeAll(demo('english-sentence.wav'));
    const only = sound.slice(segments[0]!.start * 16_000, segments.at(-1)!.end * 16_000);
    expect(await ratesOf(only)).toBeLessThanOrEqual(0.1);
  });
});

describe('a run that goes on at the very end', () => {
  it('has no window left, and still knows how long the sound is', async () => {
    const rest = await transcribe(demo('korean-sentence.wav'), { from: 3.888 });
    expect(rest.windows).toEqual([]);
    expect(rest.duration).toBeCloseTo(3.888, 3);
  });
});

describe('a run that is stopped', () => {
  it('ends as `cancelled`, and no window comes after', async () => {
    const stop = new AbortController();
    const windows: SpeechWindow[] = [];
    const running = model.transcribe(
      { path: demo('two_cities.flac'), language: 'en', from: 0 },
      (window) => {
        windows.push(window);
        stop.abort();
      },
      stop.signal,
    );
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    const heard = windows.length;
    expect(heard).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(windows).toHaveLength(heard);
  });

  it('is refused a language that Whisper does not know, before anything is heard', async () => {
    const running = transcribe(demo('english-sentence.wav'), { language: 'tlh' });
    await expect(running).rejects.toMatchObject({ code: 'unsupported' });
  });
});
