/** Whoever wants no motion gets none: its lengths are tokens that become nothing, or stand where motion is wanted. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = path.join(import.meta.dirname, '..', 'renderer');
const sheets = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => [name, readFileSync(path.join(RENDERER, name), 'utf8')] as const);

const WANTED = /@media \(prefers-reduced-motion: no-preference\) \{.*?\n\}/gs;
const TIMED = /(?:animation|transition)[\w-]*:[^;]*?\d\s*m?s\b[^;]*|scroll-behavior: smooth/g;
const moving = (css: string): string[] => css.replace(WANTED, '').match(TIMED) ?? [];

it.each(sheets)('%s moves nothing for those who want no motion', (_name, css) => {
  expect(moving(css)).toEqual([]);
});

it('would find a length that is not a token, and a motion outside of its condition', () => {
  expect(moving('a { transition:\n opacity 100ms linear; }')).toHaveLength(1);
  expect(moving('a { animation: turn 1.6s infinite; }')).toHaveLength(1);
});

it('makes nothing of every token of time', () => {
  const tokens = sheets.find(([name]) => name === path.join('ui', 'tokens.css'))?.[1] ?? '';
  const [usual, reduced] = tokens.split('prefers-reduced-motion: reduce');
  const lengths = [...(usual ?? '').matchAll(/(--[\w-]+): \d+ms/g)].map(([, name]) => name);
  expect(lengths.length).toBeGreaterThan(0);
  for (const name of lengths) expect(reduced).toContain(`${name}: 0ms`);
});
