/** The figures on `dev`, the half that the rules were made with: a change of a rule shows here. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluateGuard } from '../../../../main/core/guard/evaluate';

const read = (name: string) =>
  readFileSync(new URL(`../../../fixtures/guard/${name}.jsonl`, import.meta.url), 'utf8');

const sums = (language: string) => {
  const { rows } = evaluateGuard(read(`dev.${language}`), 'dev');
  const of = (isFaithful: boolean) =>
    rows.filter(({ kind }) => (kind === 'faithful') === isFaithful);
  const sum = (isFaithful: boolean, field: 'points' | 'refused') =>
    of(isFaithful).reduce((total, row) => total + row[field], 0);
  return {
    corrupted: [sum(false, 'refused'), sum(false, 'points')],
    faithful: [sum(true, 'refused'), sum(true, 'points')],
  };
};

it('catches as many corrupted points of dev as are written down, and refuses as few faithful ones', () => {
  expect(sums('en')).toEqual({ corrupted: [592, 666], faithful: [20, 500] });
  expect(sums('ko')).toEqual({ corrupted: [253, 279], faithful: [12, 227] });
});

it('keeps a passage in one half, and enough for reporting', () => {
  const names = ['dev', 'report', 'sealed'].flatMap((split) => [`${split}.en`, `${split}.ko`]);
  const lines = names.flatMap((name) =>
    read(name)
      .trim()
      .split('\n')
      .map((line) => ({ name, ...JSON.parse(line) })),
  );
  for (const { name, split, language } of lines) expect(name).toBe(`${split}.${language}`);
  const turns = lines.map((line) => JSON.stringify(line.turns));
  expect(new Set(turns).size).toBe(turns.length);
  const corrupted = (split: string) =>
    lines
      .filter((line) => line.split === split)
      .flatMap(({ points }) => points)
      .filter(({ fault }) => fault !== undefined).length;
  expect(corrupted('report')).toBeGreaterThanOrEqual(200);
});

it('says which line is of another form, and that a half is empty', () => {
  expect(() => evaluateGuard('{"split":"dev"}', 'dev')).toThrow('Line 1');
  expect(() => evaluateGuard('nonsense', 'dev')).toThrow('not JSON');
  expect(() => evaluateGuard(read('dev.ko'), 'none')).toThrow('No passage');
});
