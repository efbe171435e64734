/** The models on disk: `catalog.json` says what must be there, and nothing is opened that differs from it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError, type CatalogEntry, type Model } from '../contract';
import { catalog, howToMend, manifest } from '../contract/models';
import { createSession, type InferenceSession, type SessionOptions } from './session';
import { isShortage } from './shortage';

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

/** A model of the catalogue, or one that a person added, and where its files lie. */
interface Found {
  entry: CatalogEntry;
  folder: string;
  origin: Model['origin'];
}

/**
 * Reads `catalog.json` of a models folder, and the manifests of models that were added in another, which may come and go.
 * Rejects with `model-missing` where there is no catalogue.
 */
export async function openModels(folder: string, addedFolder?: string): Promise<ModelStore> {
  const bundled = (await readCatalog(folder)).map(
    (entry): Found => ({ entry, folder: path.join(folder, entry.id), origin: 'bundled' }),
  );
  const ids = bundled.map(({ entry }) => entry.id);
  const all = async () =>
    addedFolder === undefined ? bundled : [...bundled, ...(await readAdded(addedFolder, ids))];
  /** Hash of a file as it was when last read, by what would change if it were written again. */
  const hashes = new Map<string, string>();

  const fileOf = createFileOf(all);
  const read = createRead(fileOf, hashes);
  const list = async () =>
    Promise.all((await all()).map(async (found) => describe(found, await stateOf(found, hashes))));

  return {
    list,
    verify: async () => {
      for (const found of await all()) await hashAll(found, hashes);
      return list();
    },
    read,
    json: async (id, file) => JSON.parse(Buffer.from(await read(id, file)).toString('utf8')),
    session: async (id, file, options) => {
      const { full, entry } = await fileOf(id, file);
      const graph = await read(id, file);
      const weights = weightsBeside(entry, file);
      if (weights.length === 0) return createSession(graph, options);
      // The library reads them from the disk as it needs them: from here they would take twice the memory.
      for (const each of weights) await check(await fileOf(id, each), hashes);
      return createSession(full, options);
    },
  };
}

interface FoundFile {
  entry: CatalogEntry;
  wanted: ModelFile;
  full: string;
  /** What to do where it is not as it should be. */
  hint: string;
}
type FileOf = (id: string, file: string) => Promise<FoundFile>;

/** Finds a file that the catalogue or a manifest names. */
function createFileOf(all: () => Promise<Found[]>): FileOf {
  return async (id, file) => {
    const found = (await all()).find(({ entry }) => entry.id === id);
    const wanted = found?.entry.files.find(({ path: p }) => p === file);
    const unknown = `The model file ${id}/${file} is unknown.`;
    if (!found) throw new AppError('model-missing', unknown, 'Look at the list of models.');
    const hint = howToMend(found.origin);
    if (!wanted) throw new AppError('model-missing', unknown, hint);
    return { entry: found.entry, wanted, hint, full: path.join(found.folder, file) };
  };
}

/** Reads a file of a model whole, and lets through only what has the right hash. */
function createRead(fileOf: FileOf, hashes: Map<string, string>) {
  return async (id: string, file: string): Promise<Uint8Array> => {
    const { wanted, hint, full } = await fileOf(id, file);
    const key = await identity(full);
    const bytes = await readFile(full).catch((thrown) => {
      throw unread(full, hint, thrown);
    });
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (key) hashes.set(key, hash);
    if (hash !== wanted.sha256) throw corrupt(full, hint);
    return bytes;
  };
}

/** Reads a large file only where it has changed since it was last read. */
async function check({ wanted, full, hint }: FoundFile, hashes: Map<string, string>) {
  const key = await identity(full);
  const hash = (key && hashes.get(key)) ?? (await hashFile(full, hint));
  if (key) hashes.set(key, hash);
  if (hash !== wanted.sha256) throw corrupt(full, hint);
}

/** Files of weights in a graph's folder, as the hub names them. */
const weightsBeside = (entry: CatalogEntry, graph: string): string[] =>
  entry.files
    .map(({ path: file }) => file)
    .filter((file) => /\.onnx_data(_\d+)?$/.test(file))
    .filter((file) => path.posix.dirname(file) === path.posix.dirname(graph));

async function readCatalog(folder: string): Promise<CatalogEntry[]> {
  const file = path.join(folder, 'catalog.json');
  const hint = howToMend('bundled');
  const text = await readFile(file, 'utf8').catch((thrown) => {
    throw unread(file, hint, thrown);
  });
  const parsed = catalog.safeParse(parseJson(text));
  if (!parsed.success)
    throw new AppError('model-corrupt', `The catalogue of models at ${file} is damaged.`, hint);
  return parsed.data.models;
}

/** A folder without a manifest that is in order is not a model; a bundled one keeps its name. */
async function readAdded(folder: string, taken: string[]): Promise<Found[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name, 'manifest.json'), 'utf8').catch(() => '');
      const parsed = manifest.safeParse(parseJson(text));
      const good = parsed.success && parsed.data.id === name && !taken.includes(name);
      if (!good) return [];
      const { commit: _, addedAt: __, ...entry } = parsed.data;
      return [{ entry, folder: path.join(folder, name), origin: 'added' as const }];
    }),
  );
  return found.flat();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const missing = (full: string, hint: string) =>
  new AppError('model-missing', `The model file ${full} is missing.`, hint);

/** A file that is there, on a disk that does not give it or with no memory to hold it, must not be called missing. */
function unread(full: string, hint: string, thrown: NodeJS.ErrnoException): unknown {
  if (isShortage(thrown)) return thrown;
  if (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR') return missing(full, hint);
  return new AppError(
    'storage',
    `The model file ${full} cannot be read (${thrown.code ?? thrown.message}).`,
    'Check its permissions and the disk, then try again.',
  );
}

const corrupt = (full: string, hint: string) =>
  new AppError('model-corrupt', `The model file ${full} is damaged or was changed.`, hint);

/** Null where there is no such file. */
const identity = (full: string): Promise<string | null> =>
  stat(full, { bigint: true }).then(
    ({ size, mtimeNs }) => `${full}|${size}|${mtimeNs}`,
    () => null,
  );

async function hashAll({ entry, folder, origin }: Found, hashes: Map<string, string>) {
  for (const file of entry.files) {
    const full = path.join(folder, file.path);
    const key = await identity(full);
    if (key) hashes.set(key, await hashFile(full, howToMend(origin)));
  }
}

async function hashFile(full: string, hint: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(full, { highWaterMark: 1 << 20 }))
      hash.update(piece);
  } catch (thrown) {
    throw unread(full, hint, thrown as Error);
  }
  return hash.digest('hex');
}

async function stateOf({ entry, folder }: Found, hashes: Map<string, string>) {
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

const describe = ({ entry, origin }: Found, state: Model['state']): Model => ({
  ...entry,
  origin,
  bytes: entry.files.reduce((sum, { bytes }) => sum + bytes, 0),
  state,
});
