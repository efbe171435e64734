/**
 * Keeps the documents true: the command line in README.md and docs/cli.md, the folders in README.md, every file with its
 * first sentence in docs/files.md, every licence in docs/licences.md, and the links between pages. `--check` only compares, for CI.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from './docs/command-line.mjs';
import { filePage, folderTree } from './docs/files.mjs';
import { licencePage } from './docs/licences.mjs';
import { brokenLinks } from './docs/links.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const check = process.argv.includes('--check');

/** Puts `text` between `<!-- name:start -->` and `<!-- name:end -->`. */
function fill(page, name, text) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}.`);
  return `${page.slice(0, from + start.length)}\n${text.trim()}\n${page.slice(to)}`;
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const { overview, page: cliPage } = await commandLine(root);
const readme = fill(fill(read('README.md'), 'cli', overview), 'tree', folderTree());
const pages = {
  'README.md': readme,
  'docs/cli.md': cliPage,
  'docs/files.md': filePage(),
  'docs/licences.md': licencePage(),
};

const stale = Object.entries(pages).filter(([file, text]) => read(file) !== text);
if (!check) for (const [file, text] of stale) writeFileSync(file, text);
const faults = [
  ...(check ? stale.map(([file]) => `${file} is out of date: run npm run docs`) : []),
  ...brokenLinks(),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(
  check
    ? 'The documents are current.'
    : `Wrote ${stale.map(([file]) => file).join(', ') || 'nothing: all is current'}.`,
);
