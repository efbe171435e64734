/** Whose work Nanodesk stands on, and under which licence: packages as the lock file names them, weights as the catalogue does. */
import { readFileSync } from 'node:fs';

/** Each allows commercial use. A licence that is not here stops `npm run docs:check` until someone has read it. */
const READ = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC'],
  ...['LGPL-2.1-or-later', 'LGPL-3.0-or-later', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1'],
  ...['Python-2.0', 'WTFPL'],
]);

/** Packages that name no licence in their manifest; each has its text in the file beside it. */
const FROM_TEXT = { 'png-js': 'MIT' };

/** Whether an SPDX expression allows commercial use: of `OR` one side is enough, of `AND` each one must. */
export function allowsUse(expression) {
  if (typeof expression !== 'string') return false;
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare.split(' OR ').some((side) => side.split(' AND ').every((name) => READ.has(name)));
}

/** Every package of a lock file, once for each version: `{name, version, licence, runtime}`. */
export function packagesOf(lock) {
  const found = new Map();
  for (const [place, { version, license, dev = false }] of Object.entries(lock.packages)) {
    if (place === '') continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = license ?? FROM_TEXT[name];
    const before = found.get(`${name}@${version}`);
    const runtime = !dev || before?.runtime === true;
    found.set(`${name}@${version}`, { name, version, licence, runtime });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What may not be used, or is not known to be usable, one line each. */
export const refusals = (things) =>
  things
    .filter(({ licence }) => !allowsUse(licence))
    .map(({ name, licence }) => `${name}: the licence ${licence ?? '(none)'} was not read.`);

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What the repository holds or is built with: `{packages, weights}`. */
export function everything() {
  const weights = readJson('models/catalog.json').models.map((model) => ({
    name: model.id,
    licence: model.licence,
    source: model.source,
  }));
  return { packages: packagesOf(readJson('package-lock.json')), weights };
}

const HEAD = `# Licences

Made by \`npm run docs\`, which stops at a licence that is not known to allow commercial use. Nanodesk itself is under
Apache-2.0. Models that a person adds have licences of their own, which are shown before the download and are not here.`;

/** The page docs/licences.md. Throws where a licence was not read. */
export function licencePage() {
  const { packages, weights } = everything();
  const faults = refusals([...packages, ...weights]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const weightRows = weights.map(({ name, licence, source }) => [name, licence, source]);
  const rows = (runtime) =>
    packages
      .filter((one) => one.runtime === runtime)
      .map(({ name, version, licence }) => [name, version, licence]);
  return `${HEAD}

## Weights
${table(['Model', 'Licence', 'From'], weightRows)}

## Packages that are installed to run
${table(['Package', 'Version', 'Licence'], rows(true))}

## Packages to build and test
Some are in the bundles of dist/, whose \`*.LEGAL.txt\` hold the notices that their sources carry.

${table(['Package', 'Version', 'Licence'], rows(false))}
`;
}

const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head, rows) =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
