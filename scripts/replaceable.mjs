/**
 * Libraries under the LGPL stay files of their own in dist/lgpl, readable and outside the packaged archive, so that
 * whoever has changed one can put it in the place of ours. Their licences and the way to do it lie beside them.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** The file of each; what else it opens lies beside it. */
const LIBRARIES = {
  'codec-parser': { name: 'codec-parser', assets: [] },
  '@martel/audio-file-decoder': { name: 'audio-file-decoder', assets: ['decode-audio.wasm'] },
};

/** Leaves them out of a bundle in dist/, which then asks for their files when it starts. */
export const keptApart = {
  name: 'kept-apart',
  setup({ onResolve }) {
    const names = Object.keys(LIBRARIES).map((name) => name.replaceAll('/', '\\/'));
    onResolve({ filter: new RegExp(`^(${names.join('|')})$`) }, ({ path: library }) => ({
      path: `./lgpl/${LIBRARIES[library].name}.cjs`,
      external: true,
    }));
  },
};

const HEAD = `Libraries under the GNU Lesser General Public License, which Nanodesk asks for when it works with sound.
Each .cjs file may be replaced by a changed one of the same name that offers the same functions; Nanodesk checks none of
them. scripts/replaceable.mjs in Nanodesk's source makes them of the npm packages named here, without changes.
`;

/** Makes the folder lgpl in `dist`; `options` are those that make programs of Node's kind. */
export async function makeReplaceable(root, dist, options) {
  const folder = path.join(dist, 'lgpl');
  await mkdir(folder, { recursive: true });
  const made = Object.keys(LIBRARIES).map((library) => makeOne(root, folder, library, options));
  const told = await Promise.all(made);
  // Version 3 of the LGPL is a supplement to this one.
  await cp(path.join(root, 'resources', 'GPL-3.0.txt'), path.join(folder, 'GPL-3.0.txt'));
  await writeFile(path.join(folder, 'README.txt'), `${HEAD}\n${told.join('\n')}\n`);
}

const DEFAULT_IS_WHOLE =
  'if (module.exports.default) module.exports = Object.defineProperties(module.exports.default, Object.getOwnPropertyDescriptors(module.exports));';

/** Returns what README.txt says of it. */
async function makeOne(root, folder, library, options) {
  const { name, assets } = LIBRARIES[library];
  const from = path.join(root, 'node_modules', library);
  await build({
    entryPoints: [library],
    absWorkingDir: root,
    outfile: path.join(folder, `${name}.cjs`),
    ...options,
    // Asked for by an ES module, the whole is the default: so it has to be the library's own.
    footer: { js: DEFAULT_IS_WHOLE },
  });
  await cp(path.join(from, 'LICENSE'), path.join(folder, `${name}.LICENSE.txt`));
  for (const asset of assets) await cp(path.join(from, asset), path.join(folder, asset));
  const manifest = JSON.parse(await readFile(path.join(from, 'package.json'), 'utf8'));
  return `${library} ${manifest.version}, ${manifest.license}, source: ${manifest.repository.url}`;
}
