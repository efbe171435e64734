/** The models on disk: `catalog.json` says what must be there, and nothing is opened that differs from it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError, type CatalogEntry, type Model } from '../contract';
import { catalog } from '../contract/models';
import { createSession, type InferenceSession, type SessionOptions } from './session';

type ModelFile = CatalogEntry['files'][number];

export interface ModelStore {
  /** State by presence and size; `verified` where the hashes were seen to match since this process started. */
  list(): Promise<Model[]>;
  /** Reads every byte of every file. */
  verify(): Promise<Model[]>;
  /** The bytes of one file of a model, checked: the very bytes that were hashed. */
  read(id: string, file: string): Promise<Uint8Array>;
  /** A JSON file of a model, checked and parsed. */
  json(id: string, file: string): Promise<unknown>;
  /** A session made from an ONNX file that was checked, and with it the weights that lie beside it. */
  session(id: string, file: string, options?: SessionOptions): Promise<InferenceSession>;
}

const HINT = 'Install Nanodesk again to put the models back.';

/** Reads `catalog.json` of a models folder. Rejects with `model-missing` where there is none. */
export async function openModels(folder: string): Promise<ModelStore> {
  const entries = await readCatalog(folder);
  /** Hash of a file as it was when last read, by what would change if it were written again. */
  const hashes = new Map<string, string>();

  const fileOf = (id: string, file: string) => {
    const entry = entries.find((each) => each.id === id);
    const wanted = entry?.files.find(({ path: p }) => p === file);
    if (!entry || !wanted)
      throw new AppError('model-missing', `The model file ${id}/${file} is unknown.`, HINT);
    return { entry, wanted, full: path.join(folder, id, file) };
  };
  const read = async (id: string, file: string) => {
    const { wanted, full } = fileOf(id, file);
    const key = await identity(full);
    const bytes = await readFile(full).catch(() => null);
    if (!bytes) throw new AppError('model-missing', `The model file ${full} is missing.`, HINT);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (key) hashes.set(key, hash);
    if (hash !== wanted.sha256) throw corrupt(full);
    return bytes;
  };
  /** Reads a large file only if it changed since it was last read. */
  const check = async (id: string, file: string) => {
    const { wanted, full } = fileOf(id, file);
    const key = await identity(full);
    if (!key) throw new AppError('model-missing', `The model file ${full} is missing.`, HINT);
    const hash = hashes.get(key) ?? (await hashFile(full));
    hashes.set(key, hash);
    if (hash !== wanted.sha256) throw corrupt(full);
  };
  const state = (entry: CatalogEntry) => stateOf(entry, path.join(folder, entry.id), hashes);
  const list = () => Promise.all(entries.map(async (entry) => describe(entry, await state(entry))));

  return {
    list,
    verify: async () => {
      for (const entry of entries) await hashAll(entry, path.join(folder, entry.id), hashes);
      return list();
    },
    read,
    json: async (id, file) => JSON.parse(Buffer.from(await read(id, file)).toString('utf8')),
    session: async (id, file, options) => {
      const weights = weightsBeside(fileOf(id, file).entry, file);
      const graph = await read(id, file);
      if (weights.length === 0) return createSession(graph, options);
      // Read as the graph needs them, by the library: they would take twice the memory if they came from here.
      for (const each of weights) await check(id, each);
      return createSession(fileOf(id, file).full, options);
    },
  };
}

/** Files of weights in a graph's folder, as the hub names them. */
const weightsBeside = (entry: CatalogEntry, graph: string): string[] =>
  entry.files
    .map(({ path: file }) => file)
    .filter((file) => /\.onnx_data(_\d+)?$/.test(file))
    .filter((file) => path.posix.dirname(file) === path.posix.dirname(graph));

async function readCatalog(folder: string): Promise<CatalogEntry[]> {
  const file = path.join(folder, 'catalog.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    throw new AppError('model-missing', `There is no catalogue of models at ${file}.`, HINT);
  const parsed = catalog.safeParse(parseJson(text));
  if (!parsed.success)
    throw new AppError('model-corrupt', `The catalogue of models at ${file} is damaged.`, HINT);
  return parsed.data.models;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const corrupt = (full: string) =>
  new AppError('model-corrupt', `The model file ${full} is damaged or was changed.`, HINT);

/** Null where there is no such file. */
const identity = (full: string): Promise<string | null> =>
  stat(full, { bigint: true }).then(
    ({ size, mtimeNs }) => `${full}|${size}|${mtimeNs}`,
    () => null,
  );

async function hashAll(entry: CatalogEntry, folder: string, hashes: Map<string, string>) {
  for (const file of entry.files) {
    const full = path.join(folder, file.path);
    const key = await identity(full);
    if (key) hashes.set(key, await hashFile(full));
  }
}

async function hashFile(full: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(full, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest('hex');
}

async function stateOf(entry: CatalogEntry, folder: string, hashes: Map<string, string>) {
  const states = await Promise.all(entry.files.map((file) => fileState(file, folder, hashes)));
  const worstFirst = ['missing', 'corrupt', 'present', 'verified'] as const;
  return worstFirst.find((state) => states.includes(state)) ?? 'verified';
}

async function fileState(
  file: ModelFile,
  folder: string,
  hashes: Map<string, string>,
): Promise<Model['state']> {
  const full = path.join(folder, file.path);
  const found = await stat(full).catch(() => null);
  if (!found) return 'missing';
  if (found.size !== file.bytes) return 'corrupt';
  const hash = hashes.get((await identity(full)) ?? '');
  if (hash === undefined) return 'present';
  return hash === file.sha256 ? 'verified' : 'corrupt';
}

const describe = (entry: CatalogEntry, state: Model['state']): Model => ({
  ...entry,
  bytes: entry.files.reduce((sum, { bytes }) => sum + bytes, 0),
  state,
});
