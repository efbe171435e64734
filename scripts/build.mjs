/** Builds everything that runs: main/ into dist/*.cjs with esbuild, renderer/ into dist/renderer with Vite. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build as buildPage } from 'vite';
import unpackFont from 'wawoff2/decompress.js';
import { importMetaUrl } from './import-meta.mjs';
import { writeNotices } from './notices.mjs';
import { keptApart, makeReplaceable } from './replaceable.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');

/** One program each; they share no file at run time, so that each can be started alone. */
const PROGRAMS = {
  cli: 'main/hosts/cli/index.ts',
  http: 'main/hosts/http/entry.ts',
  desktop: 'main/hosts/desktop/main.ts',
  worker: 'main/inference/worker.ts',
};
/** Runs inside the window's sandbox, where nothing but `electron` can be required. */
const PRELOAD = { preload: 'main/hosts/desktop/preload.ts' };

const FOR_NODE = { bundle: true, platform: 'node', target: 'node16', format: 'cjs' };

const bundleMain = (entries, more = {}) =>
  bundle({
    ...FOR_NODE,
    entryPoints: Object.entries(entries).map(([out, file]) => ({ in: path.join(root, file), out })),
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    plugins: [keptApart],
    // Our fonts are unpacked, so that nothing reads WOFF2: its dictionary would be a quarter of every program.
    alias: { 'brotli/decompress.js': path.join(root, 'scripts', 'no-woff2.mjs') },
    external: ['electron', 'better-sqlite3', 'onnxruntime-node'],
    legalComments: 'linked',
    // Every start reads and parses all of it; names and lines stay for traces of errors.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    ...more,
  });

/** What libraries expect to find everywhere; Electron 22, in which the window is tested, has it in Node's modules only. */
const webStandards = path.join(root, 'scripts', 'web-standards.mjs');
const define = { ...importMetaUrl.define, 'globalThis.crypto': 'webcrypto' };

/** Of PDFs: main/pdf/faces.ts opens them by name. Each folder carries its licence, the SIL Open Font License. */
const FONTS = {
  '@fontsource/pretendard': [
    'files/pretendard-latin-400-normal.woff2',
    'files/pretendard-latin-600-normal.woff2',
    'LICENSE',
  ],
  '@expo-google-fonts/vazirmatn': [
    '400Regular/Vazirmatn_400Regular.ttf',
    '600SemiBold/Vazirmatn_600SemiBold.ttf',
    'LICENSE_FONT',
  ],
  '@expo-google-fonts/noto-sans-hebrew': [
    '400Regular/NotoSansHebrew_400Regular.ttf',
    '600SemiBold/NotoSansHebrew_600SemiBold.ttf',
    'LICENSE_FONT',
  ],
  '@expo-google-fonts/noto-emoji': ['400Regular/NotoEmoji_400Regular.ttf', 'LICENSE_FONT'],
};

/** Fonts of the web are unpacked here: packed, a document takes seconds instead of milliseconds. */
async function copyFont(name, file) {
  const folder = path.join(dist, 'fonts', path.basename(name));
  const from = path.join(root, 'node_modules', name, file);
  await mkdir(folder, { recursive: true });
  if (!file.endsWith('.woff2')) return cp(from, path.join(folder, path.basename(file)));
  const unpacked = await unpackFont(await readFile(from));
  await writeFile(path.join(folder, `${path.basename(file, '.woff2')}.ttf`), unpacked);
}

/** One after the other: what is unpacked lies in memory that the next one overwrites. */
async function copyFonts() {
  for (const [name, files] of Object.entries(FONTS))
    for (const file of files) await copyFont(name, file);
}

/** The pictures of the tray. */
const copyPictures = () =>
  cp(path.join(root, 'resources', 'tray'), path.join(dist, 'tray'), { recursive: true });

/** Electron's better-sqlite3 (scripts/electron-native.mjs) outlives a build; all else is made anew. */
async function clean() {
  await mkdir(dist, { recursive: true });
  const names = (await readdir(dist)).filter((name) => name !== 'native');
  await Promise.all(names.map((name) => rm(path.join(dist, name), { recursive: true })));
}

// Vite reads its configuration, and resolves its folders, from here.
process.chdir(root);
await clean();
const inPage = [];
/** Notes which files the page is made of. */
const noting = {
  name: 'noting',
  generateBundle(_options, bundle) {
    inPage.push(...Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules)));
  },
};
const [programs, preload] = await Promise.all([
  bundleMain(PROGRAMS, { ...importMetaUrl, define, inject: [webStandards] }),
  bundleMain(PRELOAD),
  makeReplaceable(root, dist, { ...FOR_NODE, ...importMetaUrl }),
  copyPictures(),
  copyFonts(),
  buildPage({ logLevel: 'error', plugins: [noting] }),
]);
const inside = [programs, preload].flatMap(({ metafile }) => Object.keys(metafile.inputs));
await writeNotices(root, dist, [...inside, ...inPage], Object.keys(FONTS));
console.log(`Built ${Object.keys({ ...PROGRAMS, ...PRELOAD }).join(', ')} and renderer in dist/.`);
