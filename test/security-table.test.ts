/** docs/security.md promises nothing that no test holds: each row names tests, or says that it was done by hand. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const page = readFileSync(path.join(ROOT, 'docs', 'security.md'), 'utf8');
const [, ...tables] = page.split('| promise | test | figure | result |');
const rows = tables.flatMap((table) => table.match(/^\| [^-|].*\|$/gm) ?? []);
const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim());

it('has rows to look at', () => {
  expect(tables.length).toBeGreaterThan(4);
  expect(rows.length).toBeGreaterThan(25);
});

it.each(rows)('%s', (row) => {
  const [, , test = '', , result = ''] = cellsOf(row);
  const named = [...test.matchAll(/`([^`]+\.ts|test\/[^`]+)`/g)].map(([, name]) => name as string);
  expect(named.length > 0 || /by hand/.test(test), 'names a test').toBe(true);
  expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  expect(result, 'says what came of it').not.toBe('');
});
