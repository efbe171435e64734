/** A shelf of added models in a temporary library, fed by a hub of the test's own. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError, type Offer } from '../../main/contract';
import type { Weights } from '../../main/core/weights-port';
import { takeLock } from '../../main/store/lock';
import { createWeights, type HubOptions } from '../../main/weights/weights';
import { type TestHub, tinyOffer } from './hub';
import { temporaryFolder } from './library';

export interface Shelf extends Weights {
  folder: string;
  /** Downloads, and remembers every progress. */
  fetch(offer?: Offer, signal?: AbortSignal): Promise<void>;
  received: number[];
  /** Names in the folder of finished models. */
  installed(): string[];
  /** Every file that is left of work in progress, as `name` and size. */
  left(): Record<string, number>;
}

/** Quick to lose patience. */
export const HASTY = { stallMs: 300, retryMs: 5 };

/** A shelf that asks `hub` and nobody else. */
export function openShelf(hub: TestHub | null, options: HubOptions = HASTY, given?: string): Shelf {
  const folder = given ?? path.join(temporaryFolder(), 'models');
  mkdirSync(folder, { recursive: true });
  const weights = createWeights({
    modelsFolder: 'models',
    folder,
    takeLock: (file) => takeLock(file, 0),
    hub: { base: hub?.base ?? 'http://127.0.0.1:1', ...options },
  });
  const received: number[] = [];
  const partial = path.join(folder, '.partial', tinyOffer.id, 'files');
  return {
    ...weights,
    folder,
    received,
    fetch: (offer = tinyOffer, signal = new AbortController().signal) =>
      weights.download(offer, (bytes) => received.push(bytes), signal),
    installed: () => readdirSync(folder).filter((name) => !name.startsWith('.')),
    left() {
      if (!existsSync(partial)) return {};
      const names = readdirSync(partial, { recursive: true, withFileTypes: true });
      const files = names.filter((entry) => entry.isFile());
      return Object.fromEntries(
        files.map(({ name, parentPath, path: older }) => {
          const file = path.join(parentPath ?? older, name);
          return [name, readFileSync(file).length];
        }),
      );
    },
  };
}

/** What a promise rejects with; fails where it does not. */
export async function failureOf(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('It did not fail.');
}
