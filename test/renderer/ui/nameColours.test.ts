import { expect, it } from 'vitest';
import { COLOURS, coloursOf } from '../../../renderer/ui/nameColours';

it('gives each of a few people a colour of their own', () => {
  const names = ['Anna', 'Ben', '지현', 'سامي', 'Clara', 'Diego', 'Ivo', 'Ines'];
  const given = coloursOf(names);
  expect(new Set(given.values()).size).toBe(COLOURS);
});

it('does not depend on who writes most', () => {
  const names = ['Anna', 'Ben', 'Clara'];
  expect(coloursOf([...names].reverse())).toEqual(coloursOf(names));
});

it('has a colour for everybody in a large group', () => {
  const given = coloursOf(Array.from({ length: 50 }, (_, i) => `Person ${i}`));
  expect(given.size).toBe(50);
  for (const colour of given.values()) expect(colour).toBeLessThan(COLOURS);
});
