import { expect, it } from 'vitest';
import { matches } from '../../../renderer/palette/match';

it.each([
  ['Theme: Dark', 'dark', true],
  ['Theme: Dark', 'da th', true],
  ['Theme: Dark', 'ark', false],
  ['Theme: Dark', '  ', true],
  ['Éléphants', 'ele', true],
  ['Language of the window: 한국어', '한국', true],
  ['화면 언어: English', '언어 eng', true],
  ['작업 멈추기', '멈추', true],
  ['작업 멈추기', '녹음', false],
  ['Record', '.*', false],
])('%s is meant by “%s”: %s', (label, typed, meant) => {
  expect(matches(label, typed)).toBe(meant);
});
