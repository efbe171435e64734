/** How likely each passage answers a question. Pure. */
import { keysOf } from '../replies/words';
import type { Candidate, Candidates, KeyWeights } from './candidates';
import type { Turn } from './corpus';
import type { Question } from './question';
import { BIAS, WEIGHTS } from './weights';

/** Of a passage with its two neighbours: alone it is too short to tell what it is about. */
export interface Evidence {
  /** Mean cosine with the question. */
  similarity: number;
  /** Share of the question's telling words that are held, rare ones counting more. */
  coverage: number;
}

export interface Ranked extends Candidate {
  confidence: number;
}

/** Ranks the candidates, best first. */
export function rank(question: Question, { weights, candidates }: Candidates): Ranked[] {
  return candidates
    .map((candidate): Ranked => {
      const evidence = evidenceOf(question, candidate, weights);
      return { ...candidate, confidence: confidenceOf(evidence) };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

function evidenceOf(
  question: Question,
  { around, similarity }: Candidate,
  weights: KeyWeights,
): Evidence {
  return { similarity, coverage: coverageOf(spoken(around), question, weights) };
}

/** Who speaks counts as said: a question may name them. */
const spoken = (turns: Turn[]): string =>
  turns.map(({ speaker = '', text }) => `${speaker} ${text}`).join(' ');

/** Share of the question's keys, by weight, that a text holds. */
export function coverageOf(text: string, { language }: Question, weights: KeyWeights): number {
  const held = keysOf(text, language);
  let [covered, all] = [0, 0];
  for (const [key, weight] of weights) {
    all += weight;
    if (held.has(key)) covered += weight;
  }
  return all === 0 ? 0 : covered / all;
}

/** A logistic regression (`weights.ts` says on what). */
function confidenceOf(evidence: Evidence): number {
  const names = Object.keys(WEIGHTS) as (keyof Evidence)[];
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * evidence[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
