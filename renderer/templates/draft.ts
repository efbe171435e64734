/** A template while it is made. Pure. */
import type { SummaryType, Template, TemplateSection } from '../../main/contract';

/** As many as the contract takes. */
export const MOST_SECTIONS = 8;
/** As long as the contract takes. */
export const MOST_LETTERS = 60;

/** A section with a key that it keeps while it is moved and renamed. */
export interface DraftSection extends TemplateSection {
  key: number;
}

export interface Draft {
  name: string;
  sections: DraftSection[];
}

/** What a kind of summary is called, and so the heading that it gets. */
export type HeadingOf = (type: SummaryType) => string;

let nextKey = 1;
const withKey = (section: TemplateSection): DraftSection => ({ ...section, key: nextKey++ });

/** A new one: with the sections of another, or with one section. */
export const draftOf = (
  name: string,
  sections: readonly TemplateSection[],
  headingOf: HeadingOf,
): Draft => ({
  name,
  sections: (sections.length > 0 ? [...sections] : [newSection('key-points', headingOf)]).map(
    withKey,
  ),
});

const newSection = (type: SummaryType, headingOf: HeadingOf): TemplateSection => ({
  type,
  heading: headingOf(type),
  length: 'medium',
});

/** With one section more at the end: of the first kind that is not there yet. */
export function addSection(
  draft: Draft,
  types: readonly SummaryType[],
  headingOf: HeadingOf,
): Draft {
  const taken = new Set(draft.sections.map(({ type }) => type));
  const type = types.find((one) => !taken.has(one)) ?? 'key-points';
  return { ...draft, sections: [...draft.sections, withKey(newSection(type, headingOf))] };
}

/** Without the section of this key. */
export const removeSection = (draft: Draft, key: number): Draft => ({
  ...draft,
  sections: draft.sections.filter((section) => section.key !== key),
});

/** A heading that nobody wrote follows the kind. */
export function changeSection(
  draft: Draft,
  key: number,
  patch: Partial<TemplateSection>,
  headingOf: HeadingOf,
): Draft {
  const changed = (section: DraftSection): DraftSection => {
    const follows = patch.type && section.heading === headingOf(section.type);
    return { ...section, ...(follows && { heading: headingOf(patch.type!) }), ...patch };
  };
  return {
    ...draft,
    sections: draft.sections.map((one) => (one.key === key ? changed(one) : one)),
  };
}

/** The section of this key one place up (-1) or down (1); at the end of the way, as it was. */
export function moveSection(draft: Draft, key: number, by: -1 | 1): Draft {
  const sections = [...draft.sections];
  const at = sections.findIndex((section) => section.key === key);
  const [moved] = sections.splice(at, 1);
  if (!moved || at + by < 0 || at + by > sections.length) return draft;
  sections.splice(at + by, 0, moved);
  return { ...draft, sections };
}

/** What the contract takes: without keys, trimmed. */
export const templateOf = ({ name, sections }: Draft): Template => ({
  name: name.trim(),
  sections: sections.map(({ key: _, heading, ...rest }) => ({ ...rest, heading: heading.trim() })),
});

export type HeadingProblem = 'empty' | 'twice';

export interface Problems {
  name: 'empty' | 'taken' | null;
  /** By the key of the section. */
  headings: Map<number, HeadingProblem>;
}

const fold = (name: string): string => name.trim().normalize('NFC').toLowerCase();

/** What keeps it from being saved; `taken` are names of other templates. */
export function problemsOf({ name, sections }: Draft, taken: readonly string[]): Problems {
  const headings = new Map<number, HeadingProblem>();
  const seen = new Set<string>();
  for (const { key, heading } of sections) {
    const words = heading.trim().normalize('NFC');
    if (words === '') headings.set(key, 'empty');
    else if (seen.has(words)) headings.set(key, 'twice');
    seen.add(words);
  }
  const isTaken = taken.some((other) => fold(other) === fold(name));
  return { name: name.trim() === '' ? 'empty' : isTaken ? 'taken' : null, headings };
}

/** Whether nothing keeps it from being saved. */
export const isSound = ({ name, headings }: Problems): boolean =>
  name === null && headings.size === 0;
