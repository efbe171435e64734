/** A download from the list of files to the installed model. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { AppError, type Manifest, type Offer } from '../contract';
import type { OnReceived } from '../core/weights-port';
import { checkModel } from './check';
import { createDigest, feed } from './digest';
import { diskError, makeFolder, sizeOf, wantRoom, writeWhole } from './disk';
import { fetchFile, leftoversOf, partOf } from './fetch';
import { currentCommit, listFiles } from './hub';
import {
  chooseFiles,
  type Plan,
  type PlannedFile,
  planDownload,
  plan as planSchema,
  total,
} from './plan';
import type { HubOptions } from './request';
import type { Shelf } from './shelf';

interface Download {
  shelf: Shelf;
  offer: Offer;
  onReceived: OnReceived;
  signal: AbortSignal;
  options: HubOptions;
}

/** Fetches, checks and installs; see Weights.download. */
export async function download(job: Download): Promise<void> {
  const { shelf, offer, onReceived, signal } = job;
  if (await shelf.has(offer.id))
    throw new AppError('bad-input', `${offer.id} is installed already.`, 'Remove it first.');
  await shelf.alone(offer.id, async () => {
    try {
      onReceived(0, null);
      const plan = (await startedPlan(shelf, offer)) ?? (await newPlan(job));
      const files = await fetchAll(job, plan);
      await install(job, plan, files);
    } catch (thrown) {
      throw signal.aborted ? new AppError('cancelled', 'Stopped.') : diskError(thrown);
    }
  });
}

/** What a stopped run was at: the same commit, so that its parts still fit. */
async function startedPlan(shelf: Shelf, { id }: Offer): Promise<Plan | null> {
  const text = await fs.readFile(shelf.planFile(id), 'utf8').catch(() => '');
  try {
    return planSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function newPlan({ shelf, offer, signal, options }: Download): Promise<Plan> {
  const commit = await currentCommit(offer.repo, signal, options);
  const plan = planDownload(offer, commit, await listFiles(offer.repo, commit, signal, options));
  await makeFolder(path.join(shelf.stagingOf(offer.id), 'onnx'));
  await prune(shelf.stagingOf(offer.id), plan);
  await writeWhole(shelf.planFile(offer.id), JSON.stringify(plan));
  return plan;
}

/** Of an earlier plan only files that this one wants stay; each is hashed before it counts. */
async function prune(folder: string, { files }: Plan): Promise<void> {
  const kept = new Set(files.flatMap(({ path: name }) => leftoversOf(name)));
  for (const within of ['', 'onnx'])
    for (const entry of await fs.readdir(path.join(folder, within), { withFileTypes: true })) {
      const name = path.posix.join(within, entry.name);
      if (!entry.isDirectory() && !kept.has(name)) await fs.rm(path.join(folder, name));
    }
}

async function fetchAll(job: Download, plan: Plan): Promise<Manifest['files']> {
  const { shelf, offer, onReceived, signal, options } = job;
  const folder = shelf.stagingOf(offer.id);
  const sum = total(plan.files);
  await wantRoom(folder, sum - (await bytesThere(folder, plan.files)));
  const fetched: Manifest['files'] = [];
  let before = 0;
  for (const file of plan.files) {
    const target = path.join(folder, file.path);
    const address = `/${offer.repo}/resolve/${plan.commit}/${file.path}`;
    const told = (bytes: number) => onReceived(before + bytes, sum);
    const fetching = { address, target, signal, options, onReceived: told };
    const sha256 =
      (await hashIfWhole(file, target, signal)) ?? (await fetchOrForget(job, file, fetching));
    fetched.push({ path: file.path, bytes: file.bytes, sha256 });
    before += file.bytes;
    told(0);
  }
  return fetched;
}

/** A file that an earlier run finished is hashed again: what is installed was read whole in this run. */
async function hashIfWhole(file: PlannedFile, target: string, signal: AbortSignal) {
  if ((await sizeOf(target)) !== file.bytes) return null;
  const digest = createDigest(file);
  await feed(digest, target, file.bytes, signal);
  const { sha256, right } = digest.finish();
  return right ? sha256 : null;
}

/** A commit that the hub has no more is planned anew by the next run. */
async function fetchOrForget(
  { shelf, offer }: Download,
  file: PlannedFile,
  fetching: Parameters<typeof fetchFile>[1],
): Promise<string> {
  try {
    return await fetchFile(file, fetching);
  } catch (thrown) {
    if (thrown instanceof AppError && ['not-found', 'model-corrupt'].includes(thrown.code))
      await fs.rm(shelf.planFile(offer.id), { force: true });
    throw thrown;
  }
}

/** Bytes of these files that are in a folder, whole or in part. */
export async function bytesThere(folder: string, files: PlannedFile[]): Promise<number> {
  let sum = 0;
  for (const { path: name } of files) {
    const target = path.join(folder, name);
    sum += (await sizeOf(target)) ?? (await sizeOf(partOf(target))) ?? 0;
  }
  return sum;
}

async function install(
  { shelf, offer }: Download,
  { commit }: Plan,
  files: Manifest['files'],
): Promise<void> {
  const names = files.map((file) => file.path);
  const { graph } = chooseFiles(names, offer.graphs);
  await checkModel(shelf.stagingOf(offer.id), graph, names).catch(async (thrown) => {
    await shelf.dropStaging(offer.id);
    throw thrown;
  });
  const { id, title, licence, languages, memoryBytes, repo } = offer;
  await shelf.install({
    id,
    task: 'text',
    title,
    files,
    quantization: quantizationOf(graph),
    licence: licence.name,
    source: `huggingface.co/${repo}, ${graph}, unchanged`,
    languages,
    memoryBytes,
    commit,
    addedAt: Date.now(),
  });
}

/** `onnx/model_q4.onnx` is `q4`; `none` where nothing is said. */
export const quantizationOf = (graph: string): string =>
  /_(\w+)\.onnx$/.exec(graph)?.[1]?.replace('quantized', 'int8') ?? 'none';
