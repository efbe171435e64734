import { expect, it } from 'vitest';
import type { Hit } from '../../../main/contract';
import { groupHits } from '../../../renderer/search/hits';

const hit = (id: string, segment: number): Hit => ({
  ...{ kind: 'segment', id, title: `Title of ${id}`, segment, start: segment },
  ...{ snippet: 'words', score: 1, by: 'words' },
});

it('puts hits under their recordings and keeps the rank of both', () => {
  const groups = groupHits([hit('b', 7), hit('a', 1), hit('b', 2)]);
  expect(groups.map(({ id, title }) => [id, title])).toEqual([
    ['b', 'Title of b'],
    ['a', 'Title of a'],
  ]);
  expect(groups[0]?.members.map(({ segment }) => segment)).toEqual([7, 2]);
});
