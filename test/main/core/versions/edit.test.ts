import { describe, expect, it } from 'vitest';
import type { Point, PointChange } from '../../../../main/contract';
import { changed } from '../../../../main/core/versions/edit';

const pointAt = (segment: number, text: string): Point => ({
  text,
  sources: [{ segment, quote: text }],
  method: 'extract',
});
const PUMP = pointAt(1, 'The pump is old.');
const TULIPS = pointAt(5, 'Forty tulips are needed.');
const BODY = { points: [PUMP, TULIPS] };

const apply = (body: Parameters<typeof changed>[0], ...changes: PointChange[]) =>
  changes.reduce(changed, body);
const write = (point: string, text: string): PointChange => ({ kind: 'write', point, text });

describe('changed()', () => {
  it('locks a point that was written anew, and keeps its first words and its sources', () => {
    const { points } = apply(
      BODY,
      write(PUMP.text, 'Old pump.'),
      write('Old pump.', 'Older pump.'),
    );
    expect(points).toEqual([
      {
        ...{ text: 'Older pump.', sources: PUMP.sources, method: 'person', locked: true },
        was: { text: PUMP.text, method: 'extract' },
      },
      TULIPS,
    ]);
  });

  it('gives the original point back where its words are written again', () => {
    const back = apply(BODY, write(PUMP.text, 'Old pump.'), write('Old pump.', PUMP.text));
    expect(back.points).toEqual(BODY.points);
  });

  it('adds behind a point or at the end, with no source and locked', () => {
    const add = (text: string, behind: string | null): PointChange => ({
      ...{ kind: 'add', text, after: behind },
    });
    const { points } = apply(BODY, add('Call Ben.', null), add('New pump!', PUMP.text));
    const texts = points.map(({ text }) => text);
    expect(texts).toEqual([PUMP.text, 'New pump!', TULIPS.text, 'Call Ben.']);
    expect(points[3]).toEqual({ text: 'Call Ben.', sources: [], method: 'person', locked: true });
    expect(() => apply(BODY, add(PUMP.text, null))).toThrow('stands there already');
  });

  it('keeps what was taken out, and puts it back at its place in the recording', () => {
    const without = apply(BODY, { kind: 'dismiss', point: PUMP.text });
    expect(without).toEqual({ points: [TULIPS], dismissed: [PUMP] });
    expect(apply(without, { kind: 'restore', point: PUMP.text })).toEqual({
      ...BODY,
      dismissed: [],
    });
  });

  it('locks and unlocks', () => {
    const lock = (locked: boolean): PointChange => ({ kind: 'lock', point: PUMP.text, locked });
    expect(apply(BODY, lock(true)).points[0]).toEqual({ ...PUMP, locked: true });
    expect(apply(BODY, lock(true), lock(false)).points).toEqual(BODY.points);
  });

  it.each<PointChange>([
    write('Gone.', 'x'),
    { kind: 'dismiss', point: 'Gone.' },
    { kind: 'restore', point: PUMP.text },
    { kind: 'lock', point: 'Gone.', locked: true },
    { kind: 'add', text: 'x', after: 'Gone.' },
  ])('says so where the point is not there: $kind', (change) => {
    expect(() => changed(BODY, change)).toThrow(/does not stand there any more/);
  });
});
