/** How likely each passage answers a question. Pure. */
import { keysOf } from '../replies/words';
import type { Candidate, Candidates, KeyWeights } from './candidates';
import type { Question } from './question';
import { BIAS, WEIGHTS } from './weights';

export interface Evidence {
  /** Cosine of the question with the passage. */
  similarity: number;
  /** Share of the question's telling words that the passage holds, rare ones counting more. */
  coverage: number;
  /** Share of the passage's turns by a speaker whom the question names. */
  speaker: number;
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

function evidenceOf(question: Question, candidate: Candidate, weights: KeyWeights): Evidence {
  const { turns, similarity } = candidate;
  const text = turns.map(({ speaker = '', text }) => `${speaker} ${text}`).join(' ');
  const asked = ` ${question.text.toLowerCase()}`;
  const named = turns.filter(
    ({ speaker }) => speaker && asked.includes(` ${speaker.toLowerCase()}`),
  );
  return {
    similarity: similarity ?? 0,
    coverage: coverageOf(text, question, weights),
    speaker: named.length / Math.max(turns.length, 1),
  };
}

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
export function confidenceOf(evidence: Evidence): number {
  const names = Object.keys(WEIGHTS) as (keyof Evidence)[];
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * evidence[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
