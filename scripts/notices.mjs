/** Whose work is inside the programs and the page, each with its licence's own words: the page about Nanodesk shows them. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What esbuild and Vite leave out of the bundles and the package holds all the same. */
const BESIDE = [
  'better-sqlite3',
  'codec-parser',
  'electron',
  'onnxruntime-common',
  'onnxruntime-node',
  '@martel/audio-file-decoder',
];
const PAPER = /^(licen[cs]e|copying|notice|ofl)/i;

/** Folders of packages, once each, out of the paths of files in them. */
export function packageFolders(files) {
  const found = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]);
  return [...new Set(found.filter(Boolean))];
}

/** One package: `{name, version, licence, text}`; the text is empty where the package comes with none. */
async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const papers = (await readdir(folder)).filter((file) => PAPER.test(file)).sort();
  const texts = await Promise.all(
    papers.map((file) => readFile(path.join(folder, file), 'utf8').catch(() => '')),
  );
  return { name, version, licence: license ?? 'MIT', text: texts.join('\n\n').trim() };
}

const weightOf = ({ id, licence, source }) => ({ name: id, version: '', licence, text: source });

/** Writes `licences.json` into the page's folder: Nanodesk, the weights, then the packages by name. */
export async function writeNotices(root, dist, files, fonts) {
  const own = [...BESIDE, ...fonts].map((name) => path.join(root, 'node_modules', name));
  const folders = packageFolders(files.map((file) => path.resolve(root, file)));
  const packages = await Promise.all([...new Set([...folders, ...own])].map(noticeOf));
  const { models } = JSON.parse(await readFile(path.join(root, 'models', 'catalog.json'), 'utf8'));
  const nanodesk = { ...(await noticeOf(root)), name: 'Nanodesk' };
  const sorted = packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const all = [nanodesk, ...models.map(weightOf), ...sorted];
  await writeFile(path.join(dist, 'renderer', 'licences.json'), JSON.stringify(all));
}
