/** Confirmed and done promises as a file. What is only suggested is nobody's task, and stays here. */
import { AppError, type InputOf, type OutputOf, type PromiseEntry } from '../../contract';
import type { Core } from '../core';
import { writeCalendar } from './calendar';
import { writeTasks } from './tasks';

type Format = InputOf<'promises.export'>['format'];
type Filter = Omit<InputOf<'promises.export'>, 'format'>;

const FORMATS: Record<Format, { mime: string; write: (all: PromiseEntry[]) => string }> = {
  ics: { mime: 'text/calendar', write: writeCalendar },
  md: { mime: 'text/markdown', write: writeTasks },
};
const EXPORTED = ['confirmed', 'done'] as const;
const PAGE = 500;

/** @throws AppError `empty` where nothing that is asked for was confirmed */
export function exportPromises(
  core: Core,
  format: Format,
  { state, ...filter }: Filter,
): OutputOf<'promises.export'> {
  const states = EXPORTED.filter((one) => state === undefined || one === state);
  const all = states.flatMap((one) => [...pagesOf(core, { ...filter, state: one })]);
  if (all.length === 0)
    throw new AppError(
      'empty',
      'There is nothing to export: none of these promises is confirmed.',
      'Confirm those that are yours to keep in mind, then export again.',
    );
  const { mime, write } = FORMATS[format];
  return { name: `promises.${format}`, mime, text: write(all), count: all.length };
}

function* pagesOf({ store }: Core, filter: Filter): Generator<PromiseEntry> {
  for (let offset = 0; ; offset += PAGE) {
    const { promises } = store.promises.list(filter, { limit: PAGE, offset });
    yield* promises;
    if (promises.length < PAGE) return;
  }
}
