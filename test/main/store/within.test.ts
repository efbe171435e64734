import { posix, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { isWithin } from '../../../main/store/within';

it.each([
  ['/a/library', '/a/library', true],
  ['/a/library/audio', '/a/library', true],
  ['/a/library/..rec', '/a/library', true],
  ['/a', '/a/library', false],
  ['/a/library-2', '/a/library', false],
  ['/b', '/a/library', false],
])('%s in %s: %s', (inner, outer, within) => {
  expect(isWithin(inner, outer, posix)).toBe(within);
});

it.each([
  ['C:\\Library\\audio', 'C:\\Library', true],
  ['c:\\library', 'C:\\Library', true],
  ['C:\\Recorder', 'C:\\Library', false],
  ['D:\\Recorder', 'C:\\Library', false],
  ['\\\\server\\share', 'C:\\Library', false],
])('on Windows, %s in %s: %s', (inner, outer, within) => {
  expect(isWithin(inner, outer, win32)).toBe(within);
});
