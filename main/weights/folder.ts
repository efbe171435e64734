/** A model in the hub's form from a folder of this computer. */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../contract';
import { checkModel } from './check';
import { createDigest } from './digest';
import { diskError, makeFolder, wantRoom } from './disk';
import { quantizationOf } from './download';
import { chooseFiles, GRAPHS, total } from './plan';
import type { Shelf } from './shelf';

interface Adding {
  shelf: Shelf;
  folder: string;
  /** Ids of bundled models. */
  taken: string[];
  signal: AbortSignal;
}

/** Copies, hashes, checks and installs; returns the id, made from the folder's name. See Weights.addFolder. */
export async function addFolder({ shelf, folder, taken, signal }: Adding): Promise<string> {
  const root = path.resolve(folder);
  const { graph, files } = chooseFiles(await namesIn(root), GRAPHS);
  const id = idOf(path.basename(root));
  if (taken.includes(id) || (await shelf.has(id)))
    throw new AppError(
      'bad-input',
      `There is a model called ${id} already.`,
      'Remove it first, or give the folder another name.',
    );
  await shelf.alone(id, async () => {
    const staged = shelf.stagingOf(id);
    await shelf.dropStaging(id);
    try {
      await makeFolder(path.join(staged, 'onnx'));
      const sizes = await Promise.all(files.map((name) => fs.lstat(path.join(root, name))));
      await wantRoom(
        staged,
        sizes.reduce((sum, { size }) => sum + size, 0),
      );
      const copied = [];
      for (const name of files)
        copied.push({
          path: name,
          ...(await copy(path.join(root, name), path.join(staged, name), signal)),
        });
      await checkModel(staged, graph, files);
      await shelf.install({
        id,
        task: 'text',
        title: path.basename(root),
        files: copied,
        quantization: quantizationOf(graph),
        licence: 'see its source',
        source: `added from a folder, ${graph}`,
        languages: [],
        memoryBytes: memoryFor(total(copied)),
        commit: null,
        addedAt: Date.now(),
      });
    } catch (thrown) {
      await shelf.dropStaging(id);
      throw signal.aborted ? new AppError('cancelled', 'Stopped.') : diskError(thrown);
    }
  });
  return id;
}

/** An estimate from the bundled model: 0.33 GB for files of 0.15 GB. Measuring replaces it. */
export const memoryFor = (bytes: number): number => Math.round(bytes * 1.5 + 150e6);

/** Regular files of the folder and of its `onnx`, by the hub's names. Rejects for links: they may lead anywhere. */
async function namesIn(root: string): Promise<string[]> {
  const top = await fs.readdir(root, { withFileTypes: true }).catch((thrown) => {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new AppError('not-found', `There is no folder ${root}.`);
    if (code === 'ENOTDIR') throw new AppError('bad-input', `${root} is not a folder.`);
    throw new AppError('forbidden', `${root} may not be read (${code}).`);
  });
  const onnx = top.some((entry) => entry.name === 'onnx' && entry.isDirectory())
    ? await fs.readdir(path.join(root, 'onnx'), { withFileTypes: true })
    : [];
  const all = [...top, ...onnx];
  const link = all.find((entry) => entry.isSymbolicLink());
  if (link)
    throw new AppError(
      'bad-input',
      `${link.name} in this folder is a symbolic link, which could lead anywhere.`,
      'Copy the folder with its links resolved (cp -rL), and add the copy.',
    );
  const names = (entries: typeof top) =>
    entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return [...names(top), ...names(onnx).map((name) => `onnx/${name}`)];
}

/** `Qwen2.5-0.5B_Instruct` becomes `qwen2.5-0.5b-instruct`. */
function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 64);
  if (id.length >= 2) return id;
  throw new AppError(
    'bad-input',
    'The name of this folder cannot be the name of a model.',
    'Give it a name of letters and digits.',
  );
}

const PIECE = 1 << 20;

/** In pieces, hashed on the way. Never follows a link that was put there in between. */
async function copy(from: string, to: string, signal: AbortSignal) {
  const source = await fs.open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  const target = await fs.open(to, 'wx', 0o600);
  try {
    const digest = createDigest({ bytes: 0, sha256: null, blob: null });
    let bytes = 0;
    for await (const piece of source.createReadStream({ highWaterMark: PIECE, autoClose: false })) {
      signal.throwIfAborted();
      await target.writeFile(piece as Buffer);
      digest.update(piece as Buffer);
      bytes += (piece as Buffer).length;
    }
    await target.sync();
    if (bytes === 0) throw new AppError('empty', `${path.basename(from)} is empty.`);
    return { bytes, sha256: digest.finish().sha256 };
  } finally {
    await target.close();
    await source.close();
  }
}
