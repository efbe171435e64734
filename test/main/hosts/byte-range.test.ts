import { describe, expect, it } from 'vitest';
import { parseByteRange } from '../../../main/hosts/byte-range';

describe('parseByteRange()', () => {
  it.each([
    ['bytes=0-', 100, { start: 0, end: 99 }],
    ['bytes=10-19', 100, { start: 10, end: 19 }],
    ['bytes=90-500', 100, { start: 90, end: 99 }],
    ['bytes=-10', 100, { start: 90, end: 99 }],
    ['bytes=-500', 100, { start: 0, end: 99 }],
    ['bytes=99-99', 100, { start: 99, end: 99 }],
  ])('reads %s of %i bytes', (header, size, expected) => {
    expect(parseByteRange(header, size)).toEqual(expected);
  });

  it.each([
    ['bytes=100-', 100],
    ['bytes=0-', 0],
    ['bytes=-0', 100],
    ['bytes=-5', 0],
  ])('finds %s of %i bytes unsatisfiable', (header, size) => {
    expect(parseByteRange(header, size)).toBe('unsatisfiable');
  });

  it.each([
    undefined,
    '',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,5-6',
    'lines=0-5',
    'bytes=a-b',
    'bytes=0x0-5',
    'bytes=99999999999999999999-',
    ' bytes=0-5',
  ])('ignores %s, which RFC 9110 allows', (header) => {
    expect(parseByteRange(header, 100)).toBeNull();
  });
});
