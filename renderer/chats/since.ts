/** From when on to catch up. Pure; times are on the wall clock of the messages. */
import { DAY_MS } from './wallClock';

export type Preset = 'day' | 'week' | 'date';

const LENGTHS = { day: DAY_MS, week: 7 * DAY_MS };

/**
 * The moment that a preset means. Days are counted back from the last message, not from now: an export is seldom of
 * today. `date` is midnight of the day chosen, null for none.
 */
export function sinceOf(preset: Preset, lastAt: number, date: number | null): number {
  return preset === 'date' ? (date ?? lastAt - DAY_MS) : lastAt - LENGTHS[preset];
}
