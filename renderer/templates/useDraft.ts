import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedTemplate, SummaryType, TemplateSection } from '../../main/contract';
import { TYPES } from '../summaries/wanted';
import {
  addSection,
  changeSection,
  type Draft,
  draftOf,
  moveSection,
  type Problems,
  problemsOf,
  removeSection,
} from './draft';

export interface DraftAccess {
  draft: Draft;
  problems: Problems;
  rename(name: string): void;
  /** Takes the sections of another template in place of those that are there. */
  startFrom(sections: readonly TemplateSection[]): void;
  add(): void;
  remove(key: number): void;
  move(key: number, by: -1 | 1): void;
  change(key: number, patch: Partial<TemplateSection>): void;
}

/** A template that is being made: `start` changed, or a new one. `taken` are names it must not have. */
export function useDraft(start: ListedTemplate | null, taken: readonly string[]): DraftAccess {
  const { t } = useTranslation();
  const headingOf = (type: SummaryType): string => t(`summary.types.${type}`);
  const [draft, setDraft] = useState(() =>
    draftOf(start && !start.builtIn ? start.name : '', start?.sections ?? [], headingOf),
  );
  return {
    draft,
    problems: problemsOf(draft, taken),
    rename: (name) => setDraft((old) => ({ ...old, name })),
    startFrom: (sections) => setDraft(({ name }) => draftOf(name, sections, headingOf)),
    add: () => setDraft((old) => addSection(old, TYPES, headingOf)),
    remove: (key) => setDraft((old) => removeSection(old, key)),
    move: (key, by) => setDraft((old) => moveSection(old, key, by)),
    change: (key, patch) => setDraft((old) => changeSection(old, key, patch, headingOf)),
  };
}
