import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { evaluateSharing } from '../../../../main/core/sharing/evaluate';

const fixture = path.join(import.meta.dirname, '../../../fixtures/share-safe/dev.jsonl');
const line = (text: string, ...pieces: string[]) =>
  JSON.stringify({
    ...{ language: 'en', text, speakers: [] },
    pieces: pieces.map((one) => ({ class: 'name', text: one })),
  });

it('finds nine in ten of what is marked in passages that it was made with', () => {
  for (const { language, gone, simply } of evaluateSharing(readFileSync(fixture, 'utf8'))
    .languages) {
    expect(gone!.mean, language).toBeGreaterThan(0.9);
    expect(simply!.mean, language).toBeLessThan(0.5);
  }
});

it('counts a piece of which a part is left as not found, and what was replaced for nothing', () => {
  const { rows, languages } = evaluateSharing(
    [line('My name is Oyelaran.', 'name is Oyelaran'), line('So Priya, can you?')].join('\n'),
  );
  expect(rows).toEqual([{ language: 'en', class: 'name', pieces: 1, gone: 0 }]);
  expect(languages[0]).toMatchObject({ needless: 1, clean: 1, untouched: 0 });
});

it('says which line is no passage', () => {
  expect(() => evaluateSharing(`${line('a')}\n{"text":1}`)).toThrow('Line 2 is no passage');
});
