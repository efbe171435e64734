import { describe, expect, it } from 'vitest';
import { coverageFacts } from '../../../renderer/summaries/coverage';

const segments = [0, 1, 2, 3].map((id) => ({ id, start: id * 10, end: id * 10 + 8, text: '' }));
const coverage = (covered: number, oks: [boolean, boolean]) => ({
  coverage: {
    covered,
    total: 4,
    parts: [
      { from: 0, to: 1, ok: oks[0] },
      { from: 2, to: 3, ok: oks[1] },
    ],
  },
});

describe('coverageFacts()', () => {
  it('counts the whole recording when every line was read, pauses included', () => {
    const facts = coverageFacts(coverage(4, [true, true]), segments, 40);
    expect(facts).toMatchObject({ covered: 40, total: 40, unit: 'seconds', partsOk: 2 });
  });

  it('takes off the time of a part that failed', () => {
    const facts = coverageFacts(coverage(2, [true, false]), segments, 40);
    expect(facts).toMatchObject({ covered: 40 - 18, partsOk: 1 });
  });

  it('counts lines where there are no times', () => {
    const facts = coverageFacts(coverage(4, [true, true]), segments, null);
    expect(facts).toMatchObject({ covered: 4, total: 4, unit: 'lines' });
  });

  it('never claims the whole when lines were left out of parts that went well', () => {
    const facts = coverageFacts(coverage(2, [true, true]), segments, 40);
    expect(facts.covered).toBe(20);
  });
});
