import { describe, expect, it } from 'vitest';
import type { Point, Summary } from '../../../../main/contract';
import { carryOver } from '../../../../main/core/versions/carry';
import { aSummary, segmentsOf } from '../../../helpers/library';

const SAID = [
  'The old pump costs too much money.',
  'Ben will order a new pump on Monday.',
  'The insurance pays half of it.',
  'The garden needs forty tulips before spring.',
];
const SEGMENTS = segmentsOf(...SAID);
const said = (segment: number): Point => ({
  text: SAID[segment]!,
  sources: [{ segment, start: segment * 5, end: segment * 5 + 5, quote: SAID[segment]! }],
  method: 'extract',
});
const edited = (segment: number, text: string): Point => ({
  ...said(segment),
  ...{ text, method: 'person', locked: true },
  was: { text: SAID[segment]!, method: 'extract' },
});

const version = (points: Point[], more: Partial<Summary> = {}): Summary => ({
  ...aSummary(points.map(({ text }) => text).join('\n')),
  ...{ id: 'sum1', recording: 'rec1', transcript: 'tra1', createdAt: 0 },
  ...{ promptVersion: '1', params: {}, points, ...more },
});
const carried = (
  fresh: Point[],
  before: Summary | null,
  transcript = 'tra1',
  segments = SEGMENTS,
) => carryOver(version(fresh), before, { transcript, segments });
const textsOf = ({ points }: { points: Point[] }) => points.map(({ text }) => text);

describe('carryOver()', () => {
  it('puts a locked point at its place, instead of the new one from the same words', () => {
    const mine = edited(1, 'New pump: Monday (Ben).');
    const body = carried([said(0), said(1), said(3)], version([said(0), mine]));
    expect(textsOf(body)).toEqual([SAID[0], mine.text, SAID[3]]);
    expect(body.points[1]).toEqual(mine);
    expect(body.text).toBe(`- ${SAID[0]}\n- ${mine.text}\n- ${SAID[3]}`);
  });

  it('lets in no point that says the same from another place', () => {
    const alike: Point = { ...said(2), text: 'A new pump will be ordered by Ben on Monday.' };
    const body = carried([alike, said(3)], version([edited(1, 'Ben orders a pump on Monday.')]));
    expect(textsOf(body)).toEqual(['Ben orders a pump on Monday.', SAID[3]]);
  });

  it('keeps an added point behind the one that it was added to', () => {
    const mine: Point = {
      text: 'Ask for a discount.',
      sources: [],
      method: 'person',
      locked: true,
    };
    const body = carried([said(0), said(2), said(3)], version([said(0), said(1), mine, said(3)]));
    expect(textsOf(body)).toEqual([SAID[0], mine.text, SAID[2], SAID[3]]);
  });

  it('leaves out what a person took out, and remembers it for the next time', () => {
    const body = carried([said(0), said(1)], version([said(1)], { dismissed: [said(0)] }));
    expect(textsOf(body)).toEqual([SAID[1]]);
    expect(body.dismissed).toEqual([said(0)]);
  });

  it('takes over nothing that is not locked', () => {
    const { locked: _, ...unlocked } = edited(1, 'New pump: Monday.');
    expect(textsOf(carried([said(0)], version([unlocked])))).toEqual([SAID[0]]);
    expect(textsOf(carried([said(0)], null))).toEqual([SAID[0]]);
  });

  it('has one headline: the locked one', () => {
    const mine = edited(1, 'The pump');
    const of = { type: 'headline' as const };
    const fresh = version([said(3)], of);
    const body = carryOver(fresh, version([mine], of), { transcript: 'tra1', segments: SEGMENTS });
    expect({ points: body.points, text: body.text }).toEqual({ points: [mine], text: 'The pump' });
  });

  it('finds the sources in a new transcript by their words, else by their seconds', () => {
    const anew = [
      { id: 0, start: 0, end: 9, text: `${SAID[0]} ${SAID[1]}` },
      { id: 1, start: 9, end: 20, text: 'The assurance pays half of it. And tulips.' },
    ];
    const before = version([edited(1, 'Monday.'), edited(2, 'Half.')]);
    const { points } = carried([], before, 'tra2', anew);
    expect(points[0]!.sources).toEqual([{ segment: 0, start: 5, end: 10, quote: SAID[1] }]);
    expect(points[1]!.sources).toEqual([{ segment: 1, start: 9, end: 20, quote: anew[1]!.text }]);
  });
});
