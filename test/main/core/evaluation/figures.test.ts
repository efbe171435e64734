import { describe, expect, it } from 'vitest';
import type { SummaryBody } from '../../../../main/contract';
import { type Outcome, rowOf } from '../../../../main/core/evaluation/figures';
import { segmentsOf } from '../../../helpers/extraction';

const SAID = 'The roof leaks above the reading room.';
const quote = (text: string) => ({
  text,
  sources: [{ segment: 0, quote: text }],
  method: 'extract' as const,
});

/** A summary of a conversation of seven words, with a rival who writes the reference as far as he is let. */
function outcome(text: string, changes: Partial<SummaryBody> = {}): Outcome {
  const reference = 'roof leaks above reading room';
  const kind = { type: 'tldr', length: 'long' } as const;
  return {
    meeting: {
      kind: 'meeting',
      name: 'roof',
      language: 'en',
      segments: segmentsOf(SAID),
      references: {
        tldr: ['nothing alike', reference],
        'key-points': [],
        teaser: [],
        headline: [],
        actions: [],
      },
      borders: [],
    },
    kind,
    body: {
      ...kind,
      language: 'en',
      text,
      points: [quote(SAID)],
      coverage: { covered: 1, total: 1, parts: [] },
      removed: [],
      model: 'none',
      method: 'extract',
      notes: [],
      timings: { firstMs: 7, totalMs: 14 },
      ...changes,
    },
    rivals: [{ method: 'cheat', write: (words) => reference.split(' ').slice(0, words).join(' ') }],
  };
}

describe('rowOf()', () => {
  it('lets others write as many words as ours have on average, and scores against the best reference', () => {
    const { row } = rowOf([outcome('roof leaks'), outcome('roof leaks above reading')]);
    const [ours, cheat] = row.methods;
    expect(ours).toMatchObject({ method: 'nanodesk', words: 3, above: null });
    expect(cheat).toMatchObject({ method: 'cheat', words: 3 });
    // Of five words 2 and 4 were hit, twice 3 by the other: F1 4/7 and 8/9, and 6/8.
    expect(ours!.rouge1).toBeCloseTo((4 / 7 + 8 / 9) / 2, 9);
    expect(cheat!.rouge1).toBeCloseTo(6 / 8, 9);
    const { mean, low, high } = cheat!.above!.rouge1;
    expect(mean).toBeCloseTo(ours!.rouge1 - cheat!.rouge1, 9);
    // Two conversations: a resample holds either twice, or both.
    expect(low).toBeCloseTo(4 / 7 - 6 / 8, 9);
    expect(high).toBeCloseTo(8 / 9 - 6 / 8, 9);
  });

  it('tells time and length by the words of the transcript', () => {
    const { row } = rowOf([outcome('roof leaks')]);
    expect(row.secondsPerThousandWords).toBe(2);
    expect(row.compression).toBeCloseTo(2 / 7, 9);
    expect(row.firstOutputMs).toEqual({ median: 7, most: 7 });
  });

  it('counts a point as sourced only where each quote stands in its segment letter for letter', () => {
    const wrong = {
      ...quote(SAID),
      sources: [...quote(SAID).sources, { segment: 0, quote: 'The room' }],
    };
    const elsewhere = { ...quote(SAID), sources: [{ segment: 5, quote: SAID }] };
    const own = { ...quote(SAID), sources: [], method: 'person' as const };
    const points = [quote(SAID), quote('leaks'), wrong, elsewhere, own];
    expect(rowOf([outcome('', { points })]).row).toMatchObject({ points: 5, verbatim: 2 / 5 });
    expect(rowOf([outcome('', { points: [] })]).row).toMatchObject({ empty: 1, verbatim: null });
  });

  it('counts what the guard refused, and not what the recogniser doubted', () => {
    const points = [{ ...quote(SAID), method: 'compose' as const }, quote('leaks')];
    const removed = (['name', 'doubt', 'loop', 'number'] as const).map((kind) => ({
      text: 'x',
      kind,
    }));
    const { row } = rowOf([outcome('roof', { points, removed })]);
    expect(row).toMatchObject({ composed: 1 / 2, refused: 2 / 3 });
  });
});
