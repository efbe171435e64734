/** Which models may be in memory together, where the settings set a limit. */
import { AppError } from '../contract';
import type { ModelStore } from './catalog';
import { createTurns } from './turns';

const MB = 1e6;
/** The process before it has loaded anything. */
const BARE_BYTES = 60 * MB;
/** Working memory is about as much again as the weights: measured, Whisper 720 MB and SmolLM2 640 MB in all. */
const PER_MODEL_BYTE = 2;

export interface Room {
  /**
   * Takes the room that models need, before they are loaded.
   * @throws AppError `busy` where others are in the way, `unsupported` where they would not fit alone
   */
  take(...ids: string[]): Promise<void>;
}

/** Room for `limit` bytes of models; 0 sets no limit. */
export function createRoom(limit: number, models: () => Promise<ModelStore>): Room {
  const taken = new Map<string, number>();
  /** Who comes first is served first, however long the list of models takes to read. */
  const inTurn = createTurns();
  const takeNow = async (ids: readonly string[]): Promise<void> => {
    const all = await (await models()).list();
    const wanted = all.filter(({ id }) => ids.includes(id));
    const needs = wanted.map(({ id, memoryBytes }) => [id, memoryBytes * PER_MODEL_BYTE] as const);
    const others = [...taken].filter(([id]) => !ids.includes(id));
    if (BARE_BYTES + total(needs) > limit) throw tooLarge(wanted[0]!.title, total(needs), limit);
    if (BARE_BYTES + total(others) + total(needs) > limit) throw inTheWay();
    for (const [id, bytes] of needs) taken.set(id, bytes);
  };
  return {
    async take(...ids) {
      if (limit > 0) await inTurn(() => takeNow(ids));
    },
  };
}

const total = (sizes: readonly (readonly [string, number])[]): number =>
  sizes.reduce((sum, [, bytes]) => sum + bytes, 0);

const tooLarge = (title: string, bytes: number, limit: number) =>
  new AppError(
    'unsupported',
    `${title} needs about ${inMB(bytes + BARE_BYTES)}; the settings allow ${inMB(limit)}.`,
    'Raise the limit on memory in the settings, or use a smaller model.',
  );

const inMB = (bytes: number): string => `${Math.ceil(bytes / MB)} MB`;

const inTheWay = () =>
  new AppError(
    'busy',
    'Other work takes the memory that the settings allow.',
    'Try again when it is done, or raise the limit on memory in the settings.',
  );
