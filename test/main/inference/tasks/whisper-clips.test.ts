import { describe, expect, it } from 'vitest';
import { type AudioWindow, SAMPLE_RATE } from '../../../../main/inference/audio/types';
import { type Clip, packClips, toFile } from '../../../../main/inference/tasks/whisper-clips';

/** A window with speech from `offset` for `seconds` of it; its samples tell the second of the file. */
function spoken(from: number, to: number, offset = from, seconds = to - from): AudioWindow {
  const samples = Float32Array.from(
    { length: Math.round(seconds * SAMPLE_RATE) },
    (_, i) => offset + i / SAMPLE_RATE,
  );
  const speech = seconds > 0 ? [{ start: offset, end: offset + seconds }] : [];
  const timings = { decode: 0, vad: 0 };
  return {
    from,
    to,
    samples,
    offset,
    speech,
    peaks: new Uint8Array(1),
    sides: new Uint8Array(),
    duration: 1000,
    timings,
  };
}

const silent = (from: number, to: number) => spoken(from, to, from, 0);

async function pack(windows: AudioWindow[]): Promise<Clip[]> {
  const clips: Clip[] = [];
  for await (const clip of packClips(
    (async function* () {
      yield* windows;
    })(),
  ))
    clips.push(clip);
  return clips;
}

const secondsOf = ({ samples }: Clip) => samples.length / SAMPLE_RATE;
const everySecond = (count: number, length: number, speech: number) =>
  Array.from({ length: count }, (_, i) => spoken(i * length, (i + 1) * length, i * length, speech));

describe('packClips()', () => {
  it('gives the first window with speech alone, so that words show soon', async () => {
    const clips = await pack([silent(0, 10), ...everySecond(4, 10, 8).slice(1)]);
    expect(secondsOf(clips[0]!)).toBe(8);
    expect(clips[0]!.through).toBe(20);
  });

  it('fills 30 s and never more, in order, without losing any', async () => {
    const windows = everySecond(30, 10, 6);
    const clips = await pack(windows);
    for (const clip of clips) expect(secondsOf(clip)).toBeLessThanOrEqual(29.5);
    expect(clips.slice(1, -1).every((clip) => secondsOf(clip) > 20)).toBe(true);
    expect(clips.flatMap(({ speech }) => speech)).toEqual(windows.flatMap(({ speech }) => speech));
    expect(clips.flatMap(({ peaks }) => [...peaks])).toHaveLength(30);
    const through = clips.map((clip) => clip.through);
    expect([...through].sort((a, b) => a - b)).toEqual(through);
    expect(through.at(-1)).toBe(300);
  });

  it('ends at a pause rather than in the middle of a sentence', async () => {
    const before = [spoken(0, 9), spoken(9, 19), spoken(19, 29.5)];
    const joined = [...before, spoken(30, 36), spoken(36, 44)];
    const clips = await pack(joined);
    expect(clips.map(({ through }) => through)).toEqual([9, 29.5, 44]);
  });

  it('tells of silence too, at least every 90 s', async () => {
    const clips = await pack(Array.from({ length: 30 }, (_, i) => silent(i * 10, i * 10 + 10)));
    expect(clips.length).toBeGreaterThanOrEqual(3);
    expect(clips.every(({ samples }) => samples.length === 0)).toBe(true);
    expect(clips.at(-1)!.through).toBe(300);
  });
});

describe('toFile()', () => {
  const windows = [spoken(0, 5), spoken(5, 20, 6, 4), spoken(20, 40, 31, 5)];

  it('finds the second of the file for every sample of a clip (would catch a lost pause)', async () => {
    for (const { samples, pieces } of await pack(windows))
      for (let i = 1; i < samples.length; i += 997)
        if (samples[i] !== 0)
          expect(toFile(pieces, i / SAMPLE_RATE, 'start')).toBeCloseTo(samples[i]!, 2);
  });

  it('gives what falls into a pause to the speech before or after it', async () => {
    const [, clip] = await pack(windows);
    expect(clip!.pieces.map(({ offset }) => offset)).toEqual([6, 31]);
    const pause = clip!.pieces[1]!.at - 0.1;
    expect(pause).toBeGreaterThan(4);
    expect(toFile(clip!.pieces, pause, 'end')).toBeCloseTo(10, 5);
    expect(toFile(clip!.pieces, pause, 'start')).toBeCloseTo(31, 5);
    expect(toFile(clip!.pieces, 99, 'end')).toBeCloseTo(36, 5);
  });
});
