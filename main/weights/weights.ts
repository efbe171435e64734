/** Models that a person adds: from the hub, only when asked, or from a folder. */
import { readFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError, type Measurement, type Offer } from '../contract';
import { manifest, measurement, offer } from '../contract/models';
import type { Weights } from '../core/weights-port';
import { makeFolder, writeWhole } from './disk';
import { bytesThere, download } from './download';
import { addFolder } from './folder';
import { plan as planSchema } from './plan';
import { type HubOptions, sentSoFar } from './request';
import { createShelf, MANIFEST, type Shelf, type TakeLock } from './shelf';

export type { HubOptions } from './request';

export interface WeightsOptions {
  /** Of this installation: `available.json` lies there. */
  modelsFolder: string;
  /** Of the library: where added models lie. */
  folder: string;
  takeLock: TakeLock;
  hub?: HubOptions;
}

/** Makes the port; nothing is read or opened before the first call. */
export function createWeights({
  modelsFolder,
  folder,
  takeLock,
  hub = {},
}: WeightsOptions): Weights {
  const shelf = createShelf(folder, takeLock);
  return {
    offers: () => readOffers(path.join(modelsFolder, 'available.json')),
    partialBytes: (id) => partialBytes(shelf, id),
    download: (wanted, onReceived, signal) =>
      download({ shelf, offer: wanted, onReceived, signal, options: hub }),
    addFolder: (from, taken, signal) => addFolder({ shelf, folder: from, taken, signal }),
    sent: sentSoFar,
    remove: (id) => shelf.alone(id, () => shelf.remove(id)),
    async removeAll() {
      for (const id of await shelf.ids()) await shelf.alone(id, () => shelf.remove(id));
      await fs.rm(folder, { recursive: true, force: true });
    },
    ...createNotes(path.join(folder, 'measured.json')),
  };
}

/** BCP 47 codes that an added model is known to write; none where there is no such model. */
export function languagesOf(folder: string, id: string): string[] {
  try {
    return manifest.parse(JSON.parse(readFileSync(path.join(folder, id, MANIFEST), 'utf8')))
      .languages;
  } catch {
    return [];
  }
}

async function readOffers(file: string): Promise<Offer[]> {
  try {
    return z.object({ models: z.array(offer) }).parse(JSON.parse(await fs.readFile(file, 'utf8')))
      .models;
  } catch {
    throw new AppError(
      'model-missing',
      `The list of other models at ${file} is missing or damaged.`,
      'Install Nanodesk again.',
    );
  }
}

async function partialBytes(shelf: Shelf, id: string): Promise<number> {
  const text = await fs.readFile(shelf.planFile(id), 'utf8').catch(() => null);
  if (text === null) return 0;
  try {
    return await bytesThere(shelf.stagingOf(id), planSchema.parse(JSON.parse(text)).files);
  } catch {
    return 0;
  }
}

/** Speeds are notes: a lost or damaged file means only that they are measured again. */
function createNotes(file: string): Pick<Weights, 'measured' | 'noteMeasured'> {
  const measured = async (): Promise<Record<string, Measurement>> => {
    try {
      const found = JSON.parse(await fs.readFile(file, 'utf8'));
      return z.record(z.string(), measurement).parse(found);
    } catch {
      return {};
    }
  };
  return {
    measured,
    async noteMeasured(id, one) {
      const all = { ...(await measured()), [id]: one };
      await makeFolder(path.dirname(file));
      await writeWhole(file, JSON.stringify(all));
    },
  };
}
