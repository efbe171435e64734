import { describe, expect, it } from 'vitest';
import { coverageOf, isTrusted, removedOf } from '../../../../main/core/extraction/coverage';
import { digestOf, segmentsOf } from '../../../helpers/extraction';

const doubt = (count: number) =>
  segmentsOf('The pump broke.', ...Array.from({ length: count }, () => 'Thanks for watching.')).map(
    (segment, i) => (i === 0 ? segment : { ...segment, doubt: 'low-confidence' as const }),
  );

describe('coverageOf', () => {
  it('counts every segment, and shows what was not read as a part of its own', async () => {
    const segments = [...doubt(2), ...segmentsOf('A', 'B', 'C', 'The new pump arrives.').slice(3)];
    const coverage = coverageOf(await digestOf(segments));
    expect(coverage).toMatchObject({ covered: 2, total: 4 });
    expect(coverage.parts).toEqual([
      { from: 0, to: 0, ok: true },
      { from: 1, to: 2, ok: false },
      { from: 3, to: 3, ok: true },
    ]);
  });

  it('has parts that follow each other without gap: catches a stretch that is never shown', async () => {
    const topics = ['pump', 'website', 'festival'].flatMap((word) =>
      Array.from({ length: 12 }, (_, i) => `The ${word} costs ${i} hundred euros for the ${word}.`),
    );
    const { parts } = coverageOf(await digestOf(segmentsOf(...topics)));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts[0]!.from).toBe(0);
    expect(parts.at(-1)!.to).toBe(35);
    expect(parts.slice(1).map(({ from }) => from)).toEqual(
      parts.slice(0, -1).map(({ to }) => to + 1),
    );
  });
});

describe('removedOf', () => {
  it('names each line with its kind, and counts the rest beyond twenty', () => {
    expect(removedOf(doubt(2))).toHaveLength(2);
    expect(removedOf(doubt(25)).at(-1)).toEqual({ text: '', kind: 'more', count: 5 });
    expect(removedOf(doubt(1))[0]!.kind).toBe('doubt');
  });

  it('trusts a doubtful line again once a person corrected it', () => {
    const [, line] = doubt(1);
    expect(isTrusted(line!)).toBe(false);
    expect(isTrusted({ ...line!, edited: true })).toBe(true);
  });
});
