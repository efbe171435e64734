import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../main/contract';
import { SAMPLE_RATE } from '../../../../main/inference/audio/types';
import { type Clip, packStretches } from '../../../../main/inference/tasks/whisper-clips';
import type { Recognised } from '../../../../main/inference/tasks/whisper-recognise';
import { unheardIn, writtenSpans } from '../../../../main/inference/tasks/whisper-rest';
import type { WhisperVocabulary } from '../../../../main/inference/text/whisper-vocabulary';

const FIRST_TIMESTAMP = 1000;
const vocabulary = { firstTimestamp: FIRST_TIMESTAMP } as WhisperVocabulary;
const at = (seconds: number) => FIRST_TIMESTAMP + Math.round(seconds / 0.02);
const TEXT = 7;

const wrote = (...tokens: number[]): Recognised => ({
  tokens,
  logProbabilities: tokens.map(() => -0.1),
  attention: [],
  noSpeech: 0,
  languageToken: 1,
  loop: null,
  confidence: -0.1,
});

/** A clip of one stretch of the file from `offset`; its samples tell the second of the file. */
function clipOf(offset: number, seconds: number, speech: Span[]): Clip {
  const samples = Float32Array.from(
    { length: seconds * SAMPLE_RATE },
    (_, i) => offset + i / SAMPLE_RATE,
  );
  const pieces = [{ at: 0, offset, seconds }];
  const whole = { through: offset + seconds, duration: 1000 };
  return { samples, pieces, speech, peaks: new Uint8Array(), sides: new Uint8Array(), ...whole };
}

describe('writtenSpans()', () => {
  it('goes from timestamp to timestamp around text, and to the end where the last is missing', () => {
    const tokens = [at(0), TEXT, TEXT, at(4), at(6), TEXT, at(9), at(9), TEXT];
    expect(writtenSpans(tokens, vocabulary, 20)).toEqual([
      { start: 0, end: 4 },
      { start: 6, end: 9 },
      { start: 9, end: 20 },
    ]);
  });

  it('has nothing for timestamps without text', () => {
    expect(writtenSpans([at(0), at(4)], vocabulary, 20)).toEqual([]);
  });
});

describe('unheardIn()', () => {
  const speech = [
    { start: 100, end: 109 },
    { start: 110, end: 117.5 },
    { start: 118, end: 128 },
  ];
  const clip = clipOf(100, 28, speech);

  it('finds the speech behind the last timestamp, at its second of the file', () => {
    const [rest, ...more] = unheardIn(clip, wrote(at(0), TEXT, at(17.6)), vocabulary);
    expect(more).toEqual([]);
    expect(rest).toMatchObject({ from: 118, to: 128, offset: 118 });
    expect(rest!.speech).toEqual([{ start: 118, end: 128 }]);
    expect(rest!.samples[0]).toBeCloseTo(118, 2);
    expect(rest!.samples).toHaveLength(10 * SAMPLE_RATE);
  });

  it('finds what was leapt over', () => {
    const heard = wrote(at(0), TEXT, at(9), at(18), TEXT, at(28));
    expect(unheardIn(clip, heard, vocabulary)).toMatchObject([{ from: 110, to: 117.5 }]);
  });

  it('finds the rest of speech that was begun, but not for a second of it', () => {
    const long = clipOf(0, 20, [{ start: 0, end: 20 }]);
    expect(unheardIn(long, wrote(at(0), TEXT, at(12)), vocabulary)).toMatchObject([
      { from: 12, to: 20 },
    ]);
    expect(unheardIn(long, wrote(at(0), TEXT, at(19)), vocabulary)).toEqual([]);
  });

  it('is not misled by the padding of speech, nor by a click', () => {
    const padded = clipOf(0, 20, [
      { start: 0, end: 10 },
      { start: 15, end: 15.5 },
    ]);
    expect(unheardIn(padded, wrote(at(0), TEXT, at(9.5)), vocabulary)).toEqual([]);
  });

  it('asks no second time where text is doubted, nobody speaks or nothing was written', () => {
    const early = wrote(at(0), TEXT, at(5));
    const doubted: Recognised = { ...early, doubt: 'repetition' };
    const silence = { ...early, noSpeech: 0.9, confidence: -2 };
    for (const heard of [doubted, silence, wrote()])
      expect(unheardIn(clip, heard, vocabulary)).toEqual([]);
  });

  it('maps each piece of a joined clip to its own place in the file', () => {
    const parts = [
      clipOf(0, 10, [{ start: 0, end: 10 }]),
      clipOf(50, 10, [{ start: 50, end: 60 }]),
    ];
    const stretches = parts.map(({ samples, speech: spoken, pieces: [piece] }) => {
      const { offset, seconds } = piece!;
      const span = { from: offset, to: offset + seconds, offset, duration: 1000 };
      return { ...span, samples, speech: spoken, peaks: new Uint8Array(), sides: new Uint8Array() };
    });
    const [joined] = packStretches(stretches);
    const rests = unheardIn(joined!, wrote(at(0), TEXT, at(4)), vocabulary);
    expect(rests.map(({ from, to }) => [from, to])).toEqual([
      [4, 10],
      [50, 60],
    ]);
    expect(rests[1]!.samples[0]).toBeCloseTo(50, 2);
  });
});
