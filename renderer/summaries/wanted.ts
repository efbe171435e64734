/** Which summary to show. Pure. */
import type { Settings, Summary, SummaryLength, SummaryType } from '../../main/contract';

export interface Wanted {
  type: SummaryType;
  length: SummaryLength;
}

/** Whether a summary is of this kind. */
export const isOf = (summary: Summary, { type, length }: Wanted): boolean =>
  summary.type === type && summary.length === length;

/** Whether the language model may be asked to word it: kinds that tell, not those that quote; once where it does not know the language. */
export const canBeWorded = ({ type, notes }: Summary): boolean =>
  (type === 'tldr' || type === 'key-points') && !notes.includes('not-composed');

const wantedOf = ({ type, length }: Summary): Wanted => ({ type, length });

/** At first: the kind from the settings where it was made, else the newest; nothing made, then the settings. */
export function firstWanted(all: readonly Summary[], settings: Settings | undefined): Wanted {
  const type = settings?.summaryType ?? 'key-points';
  const length = settings?.summaryLength ?? 'medium';
  const found = all.find((summary) => summary.type === type) ?? all[0];
  return found ? wantedOf(found) : { type, length };
}

/** Another kind in the length at hand; in another length where it was made only so. */
export function withType(all: readonly Summary[], wanted: Wanted, type: SummaryType): Wanted {
  const next = { ...wanted, type };
  const made = all.filter((summary) => summary.type === type);
  if (made.length === 0 || made.some((summary) => isOf(summary, next))) return next;
  return wantedOf(made[0] as Summary);
}
