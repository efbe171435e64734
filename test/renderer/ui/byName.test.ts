import { expect, it } from 'vitest';
import { byName } from '../../../renderer/ui/byName';

it('puts names in the order in which a person looks for them', () => {
  const names = ['alpha', 'Émile', 'Sprint 2', 'sprint 10', '회의 2', '회의 10'];
  expect([...names].reverse().sort(byName)).toEqual(names);
});
