import { describe, expect, it } from 'vitest';
import { cutAtWords, segmentAt, wordAt } from '../../../renderer/transcripts/follow';

const spans = [
  { id: 0, start: 1, end: 2, text: 'one' },
  { id: 1, start: 4, end: 6, text: 'two' },
  { id: 2, start: 6, end: 9, text: 'three' },
];

describe('segmentAt()', () => {
  it.each([
    ['before the first', 0.5, -1],
    ['at its very start', 1, 0],
    ['in the pause after it', 3, 0],
    ['where two meet', 6, 2],
    ['after the last', 99, 2],
  ])('%s', (_, time, expected) => {
    expect(segmentAt(spans, time)).toBe(expected);
  });

  it('finds nothing in an empty transcript', () => {
    expect(segmentAt([], 3)).toBe(-1);
  });
});

describe('wordAt()', () => {
  it('holds the last word through a pause', () => {
    expect([0, 1, 3, 6].map((time) => wordAt(spans, time))).toEqual([-1, 0, 0, 2]);
  });
});

describe('cutAtWords()', () => {
  const words = (...texts: string[]) => texts.map((text) => ({ text, start: 0, end: 0 }));

  it('keeps every character, the spaces between words too', () => {
    const text = '“Well,  yes.”';
    const pieces = cutAtWords(text, words(' Well,', ' yes.'));
    expect(pieces?.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces?.map(({ word }) => word)).toEqual([null, 0, null, 1, null]);
  });

  it('tells the second of two equal words from the first', () => {
    const pieces = cutAtWords('no no', words('no', 'no'));
    expect(pieces?.filter(({ word }) => word !== null).map(({ at }) => at)).toEqual([0, 3]);
  });

  it('gives up on a line that was edited, rather than marking the wrong word', () => {
    expect(cutAtWords('Hello Anna', words('Hello', 'Hannah'))).toBeNull();
  });
});
