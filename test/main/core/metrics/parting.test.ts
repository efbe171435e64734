import { describe, expect, it } from 'vitest';
import { pk, windowDiff } from '../../../../main/core/metrics/parting';

const marked = [5];

describe('pk() and windowDiff()', () => {
  it('are nothing where the borders are those of people', () => {
    expect([
      pk({ units: 10, marked, drawn: [5] }),
      windowDiff({ units: 10, marked, drawn: [5] }),
    ]).toEqual([0, 0]);
  });

  it('count the pairs, by hand: half a part is 2.5, so of units three apart 7 pairs, of which 3 span the border', () => {
    expect(pk({ units: 10, marked, drawn: [] })).toBeCloseTo(3 / 7);
    expect(pk({ units: 10, marked, drawn: [6] })).toBeCloseTo(2 / 7);
  });

  it('differ where a border is drawn twice: only windowDiff minds', () => {
    const twice = { units: 10, marked, drawn: [5, 6] };
    expect(pk(twice)).toBeCloseTo(1 / 7);
    expect(windowDiff(twice)).toBeCloseTo(3 / 7);
  });

  it('have nothing to say of a text of two units', () => {
    expect(pk({ units: 2, marked: [1], drawn: [] })).toBe(0);
  });
});
