import { expect, it } from 'vitest';
import type { PrivateClass, SharingPreview } from '../../../main/contract';
import { shareOf, together } from '../../../renderer/sharing/together';

const preview = (...found: [PrivateClass, string][]): SharingPreview => ({
  found: found.map(([kind, text]) => ({ class: kind, text, as: 'x', count: 2, replaced: true })),
  ...{ title: [], lines: [], total: 0, touched: 0 },
});
const previews = new Map([
  ['one', preview(['name', 'Anna'], ['phone', '555 0123'], ['proper', 'Berlin'])],
  ['two', preview(['name', 'Anna'], ['link', `https://a.example/${'x'.repeat(300)}`])],
]);

it('lists each piece once, with how often it stands in all of them, and whether it stays', () => {
  const pieces = together(previews, ['Berlin']);
  expect(pieces.map(({ text, count, replaced }) => [text.slice(0, 8), count, replaced])).toEqual([
    ['Anna', 4, true],
    ['555 0123', 2, true],
    ['Berlin', 2, false],
    ['https://', 2, true],
  ]);
});

it('has replaced in each what was found in another one, but for what stays', () => {
  const share = { keep: ['Berlin'], hide: ['oven'] };
  expect(shareOf('two', previews, share)).toEqual({ keep: ['Berlin'], hide: ['oven', '555 0123'] });
  expect(shareOf('one', previews, share)).toEqual(share);
  expect(shareOf('gone', previews, share).hide).toEqual(['oven', 'Anna', '555 0123']);
});
