import { describe, expect, it } from 'vitest';
import { splitMarks } from '../../../renderer/search/Snippet';

describe('splitMarks()', () => {
  it('marks what stands between the two signs, and only that', () => {
    const pieces = splitMarks('the \uE000new\uE001 <b>oven\uE000.\uE001');
    expect(pieces.map(({ piece, marked }) => [piece, marked])).toEqual([
      ['the ', false],
      ['new', true],
      [' <b>oven', false],
      ['.', true],
    ]);
  });

  it('gives every piece its own key', () => {
    const keys = splitMarks('\uE000a\uE001\uE000a\uE001').map(({ at }) => at);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
