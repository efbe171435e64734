/** No licence that forbids commercial use, or that nobody has read, comes into the repository. */
import { describe, expect, it } from 'vitest';
import { allowsUse, everything, packagesOf, refusals } from '../scripts/docs/licences.mjs';

describe('allowsUse()', () => {
  it.each(['MIT', '(MIT OR CC0-1.0)', 'GPL-3.0 OR MIT', 'MIT AND OFL-1.1'])('allows %s', (name) =>
    expect(allowsUse(name)).toBe(true),
  );

  it.each([
    undefined,
    '',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'CC-BY-NC-4.0',
    'MIT AND CC-BY-NC-4.0',
    'CC-BY-NC-4.0 OR PolyForm-Noncommercial-1.0.0',
    '(MIT OR ISC) AND CC-BY-NC-4.0',
    'BUSL-1.1',
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'mit',
  ])('refuses %j', (name) => expect(allowsUse(name)).toBe(false));
});

it('names what may not be used, also of a package inside another', () => {
  const packages = packagesOf({
    packages: {
      '': {},
      'node_modules/good': { version: '1.0.0', license: 'MIT' },
      'node_modules/good/node_modules/@some/bad': { version: '2.0.0', license: 'CC-BY-NC-4.0' },
      'node_modules/mute': { version: '3.0.0', dev: true },
    },
  });
  expect(refusals(packages)).toEqual([
    '@some/bad: the licence CC-BY-NC-4.0 was not read.',
    'mute: the licence (none) was not read.',
  ]);
});

it('finds nothing of the kind in what there is', () => {
  const { packages, weights } = everything();
  expect(packages.length).toBeGreaterThan(500);
  expect(weights.map(({ name }: { name: string }) => name)).toContain('whisper-base');
  expect(refusals([...packages, ...weights])).toEqual([]);
});
