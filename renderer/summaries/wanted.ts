/** Which summary to show. Pure. */
import type { Settings, Summary, SummaryLength, SummaryType } from '../../main/contract';

/** Kinds and lengths in the order in which they are offered. */
export const TYPES: readonly SummaryType[] = [
  'key-points',
  'actions',
  'decisions',
  'questions',
  'figures',
  'chapters',
  'tldr',
  'headline',
  'teaser',
];
export const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

export interface Wanted {
  type: SummaryType;
  length: SummaryLength;
  /** Name of a template in place of type and length, which then wait until they are wanted again. */
  template: string | null;
}

/** Whether a summary is of this kind. */
export const isOf = (summary: Summary, { type, length, template }: Wanted): boolean =>
  template === null
    ? summary.type === type && summary.length === length
    : summary.template === template;

/** Whether the language model may be asked to word it: kinds that tell, not those that quote; once where it does not know the language. */
export const canBeWorded = ({ type, notes }: Summary): boolean =>
  (type === 'tldr' || type === 'key-points') && !notes.includes('not-composed');

/** What would make a summary like this one. */
export const wantedOf = ({ type, length, template }: Summary): Wanted =>
  type === 'template'
    ? { type: 'key-points', length: 'medium', template: template ?? null }
    : { type, length, template: null };

/** At first: what was chosen last and was made, else the kind from the settings, else the newest; nothing made, then the settings. */
export function firstWanted(all: readonly Summary[], settings: Settings | undefined): Wanted {
  const type = settings?.summaryType ?? 'key-points';
  const length = settings?.summaryLength ?? 'medium';
  const isLastChoice = ({ template }: Summary): boolean =>
    template !== undefined && template === settings?.template;
  const found = all.find(isLastChoice) ?? all.find((summary) => summary.type === type) ?? all[0];
  return found ? wantedOf(found) : { type, length, template: null };
}

/** Another kind in the length at hand; in another length where it was made only so. */
export function withType(all: readonly Summary[], wanted: Wanted, type: SummaryType): Wanted {
  const next = { ...wanted, type };
  const made = all.filter((summary) => summary.type === type);
  if (made.length === 0 || made.some((summary) => isOf(summary, next))) return next;
  return wantedOf(made[0] as Summary);
}
