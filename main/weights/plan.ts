/** Which files of a repository or a folder make a model that writes. */
import { z } from 'zod';
import { AppError, type Offer } from '../contract';
import type { TreeEntry } from './hub';

export const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
const WELCOME = ['generation_config.json', 'special_tokens_map.json', 'chat_template.jinja'];

/** In a folder: 4 and 8 bit first, which a processor reads fastest; half precision last, which it has to widen. */
export const GRAPHS = ['q4', 'quantized', 'int8', 'uint8', '', 'q4f16', 'fp16'].map(
  (kind) => `onnx/model${kind && `_${kind}`}.onnx`,
);

const plannedFile = z.object({
  path: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().nullable(),
  /** Of git: small files have only this in the hub's list. */
  blob: z.string().nullable(),
});
export type PlannedFile = z.infer<typeof plannedFile>;

/** What is to be fetched; kept beside the pieces, so that a later run goes on with the same commit. */
export const plan = z.object({ commit: z.string(), files: z.array(plannedFile).min(1) });
export type Plan = z.infer<typeof plan>;

/** The names of a model's files among those that are there. Rejects with what is missing. */
export function chooseFiles(names: string[], graphs: string[]): { graph: string; files: string[] } {
  const missing = NEEDED.find((name) => !names.includes(name));
  if (missing !== undefined) throw incomplete(missing);
  const graph = graphs.find((name) => names.includes(name));
  if (graph === undefined) throw incomplete(graphs.join(' or '));
  const data = names.filter(
    (name) => name.startsWith(`${graph}_data`) && /^(_\d+)?$/.test(name.slice(graph.length + 5)),
  );
  const extra = WELCOME.filter((name) => names.includes(name));
  return { graph, files: [...NEEDED, ...extra, graph, ...data.sort()] };
}

const incomplete = (name: string): AppError =>
  new AppError(
    'unsupported',
    `This is not a language model in the hub's ONNX form: there is no ${name}.`,
    `It takes ${NEEDED.join(', ')} and onnx/model*.onnx.`,
  );

/** How much more than the catalogue says a model may be: what was agreed to was its size, too. */
const SLACK = 1.5;

/** The download of an offer, out of the hub's list. */
export function planDownload(offer: Offer, commit: string, tree: TreeEntry[]): Plan {
  const names = tree.map(({ path }) => path);
  const files = chooseFiles(names, offer.graphs).files.map((name) => {
    const { path, lfs, size, oid } = tree.find((entry) => entry.path === name) as TreeEntry;
    return lfs
      ? { path, bytes: lfs.size, sha256: lfs.oid, blob: null }
      : { path, bytes: size, sha256: null, blob: oid };
  });
  const bytes = total(files);
  if (bytes > offer.bytes * SLACK || files.some((file) => file.bytes === 0))
    throw new AppError(
      'unsupported',
      `The hub's files are now ${(bytes / 1e6).toFixed(0)} MB, not about ${(offer.bytes / 1e6).toFixed(0)} MB as the catalogue says.`,
      'Nothing was fetched. A newer Nanodesk may know this model as it is now.',
    );
  return { commit, files };
}

/** Bytes of all files. */
export const total = (files: { bytes: number }[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
