/** Speaker labels at the start of a line: `Anna: …`. Decided for a whole file, since any sentence may hold a colon. */
import type { Draft } from './types';

/** At most five words without the marks that end or structure a sentence. */
const LABEL =
  /^[-–>]{0,2}\s*((?:[\p{L}\p{N}][^\s:：,;!?"“”]{0,30} ?){1,5})[:：](?:\s+|(?=[^\s\d/:：]))(\S.*)$/su;

export interface Labelled {
  speaker: string;
  text: string;
}

/** `Anna: hello` as speaker and text, null where the line has no label. */
export function readLabel(text: string): Labelled | null {
  const [, label, rest] = LABEL.exec(text) ?? [];
  return label === undefined || rest === undefined ? null : { speaker: label.trim(), text: rest };
}

/**
 * Whether the labels of these texts are speakers: most texts have one, or the same few keep coming back.
 * One `Note: …` in a lecture makes no speaker called Note.
 */
function areSpeakers(texts: string[]): boolean {
  const names = texts.flatMap((text) => readLabel(text)?.speaker ?? []);
  const distinct = new Set(names).size;
  const mostHaveOne = names.length >= 2 && names.length * 2 >= texts.length;
  const comeBack = names.length >= 4 && names.length >= distinct * 2;
  return mostHaveOne || comeBack;
}

/** Moves labels from the texts to `speaker` where the whole file shows that they are speakers. */
export function splitSpeakers(drafts: Draft[]): Draft[] {
  const open = drafts.filter(({ speaker }) => speaker === undefined);
  if (!areSpeakers(open.map(({ text }) => text))) return drafts;
  return drafts.map((draft) =>
    draft.speaker === undefined ? { ...draft, ...readLabel(draft.text) } : draft,
  );
}

/** A name fit for a label: one line, no colon. */
export const labelOf = (speaker: string): string => speaker.replace(/[\s:：]+/gu, ' ').trim();
