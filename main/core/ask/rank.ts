/** Which passages answer a question, best first, and how likely. Pure. */
import type { Candidate } from './candidates';
import type { Evidence } from './evidence';
import { type Breadth, CONFIDENCE, type Fits, MEANT, ORDER } from './weights';

export interface Ranked extends Candidate {
  /** How likely the recording or chat of this passage is the one that is asked about, 0..1. */
  confidence: number;
}

/** Ranks the candidates, best first. */
export function rank(
  candidates: Candidate[],
  weigh: (candidate: Candidate) => Evidence,
  breadth: Breadth,
  isMeant: (candidate: Candidate) => boolean = () => false,
): Ranked[] {
  return candidates
    .map((candidate) => {
      const [evidence, lift] = [weigh(candidate), isMeant(candidate) ? MEANT : 0];
      return { candidate, evidence, lift, worth: sumOf(ORDER, evidence) + lift };
    })
    .sort((a, b) => b.worth - a.worth)
    .map(({ candidate, evidence, lift }) => {
      const confidence = 1 / (1 + Math.exp(-sumOf(CONFIDENCE[breadth], evidence) - lift));
      return { ...candidate, confidence };
    });
}

function sumOf(fits: Fits, { similarity, words, speaker }: Evidence): number {
  const fit = similarity === null ? fits.words : fits.meaning;
  const meant = fit.similarity * (similarity ?? 0);
  return fit.bias + meant + fit.words * words + fit.speaker * speaker;
}

/** The best passages that do not touch each other: two that do would show one place twice. */
export function pickApart<T extends Candidate>(ranked: T[], most: number): T[] {
  const picked: T[] = [];
  for (const one of ranked) {
    if (picked.length === most) break;
    if (!picked.some((other) => touch(one, other))) picked.push(one);
  }
  return picked;
}

function touch(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.document.passages[a.index]!, b.document.passages[b.index]!];
  const near = one.from <= other.to + 1 && other.from <= one.to + 1;
  return a.document.id === b.document.id && near;
}
