import { describe, expect, it } from 'vitest';
import type { Point, Summary } from '../../../../main/contract';
import { compareVersions } from '../../../../main/core/versions/compare';
import { differences } from '../../../../main/core/versions/words';
import { aSummary } from '../../../helpers/library';

const pointAt = (segment: number, text: string): Point => ({
  text,
  sources: [{ segment, quote: text }],
  method: 'extract',
});
const version = (...points: Point[]): Summary => ({
  ...aSummary(''),
  ...{ id: 'sum1', recording: 'rec1', transcript: 'tra1', createdAt: 0 },
  ...{ promptVersion: '1', params: {}, points },
});
const PUMP = pointAt(1, 'Ben will order a new pump on Monday.');
const MONEY = pointAt(2, 'The insurance pays half.');
const TULIPS = pointAt(7, 'The garden needs forty tulips.');

describe('compareVersions()', () => {
  it('tells what stayed, changed, came and went, in the order of the later one', () => {
    const tuesday = pointAt(1, 'Ben will order a new pump on Tuesday.');
    const rows = compareVersions(
      version(PUMP, MONEY, TULIPS),
      version(tuesday, TULIPS, pointAt(9, 'Next meeting in May.')),
    );
    expect(rows.map(({ kind, before, after }) => [kind, before?.text, after?.text])).toEqual([
      ['changed', PUMP.text, tuesday.text],
      ['dropped', MONEY.text, undefined],
      ['same', TULIPS.text, TULIPS.text],
      ['added', undefined, 'Next meeting in May.'],
    ]);
    expect(rows[0]!.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'dropped', text: 'Monday' },
      { kind: 'added', text: 'Tuesday' },
    ]);
  });

  it('knows a point that a person wrote anew, however much', () => {
    const mine: Point = { ...PUMP, text: 'Heating!', was: { text: PUMP.text, method: 'extract' } };
    expect(compareVersions(version(PUMP), version(mine)).map(({ kind }) => kind)).toEqual([
      'changed',
    ]);
  });

  it('does not take two points of one line for the same', () => {
    const rows = compareVersions(version(PUMP), version({ ...MONEY, sources: PUMP.sources }));
    expect(rows.map(({ kind }) => kind)).toEqual(['dropped', 'added']);
  });
});

describe('differences()', () => {
  it('compares word by word where words have no spaces between them', () => {
    const words = differences('明日は会議があります。', '明日は試験があります。', 'ja');
    expect(words.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '会議',
      '試験',
    ]);
  });
});
