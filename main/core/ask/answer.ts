/** Asks a corpus: candidates by words and meaning, ranked; the best three, and whether they answer. */
import type { AskSource } from '../../contract/ask';
import type { EmbeddingModel } from '../ports';
import { MARK_END, MARK_START } from '../snippet';
import { findCandidates } from './candidates';
import type { Corpus } from './corpus';
import { readQuestion } from './question';
import { type Ranked, rank } from './rank';
import { bestSentences, type Sentence } from './sentences';
import { FOUND } from './weights';

const SOURCES = 3;

/** The best passages, whether the first is likely enough an answer, and the best sentence of each. */
export async function ask(
  corpus: Corpus,
  text: string,
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<{ found: boolean; sources: AskSource[] }> {
  const { ranked, ...question } = await rankFor(corpus, text, embedding, signal);
  const best = ranked.slice(0, SOURCES);
  const passages = best.map(({ turns }) => turns);
  const sentences = await bestSentences(passages, question, embedding, signal);
  const sources = best.map((one, i) => sourceOf(one, sentences[i]!));
  return { found: isFound(ranked), sources };
}

/** Whether the first of ranked passages is likely enough an answer. */
export const isFound = (ranked: Ranked[]): boolean => (ranked[0]?.confidence ?? 0) >= FOUND;

/** All passages that were looked at, best first, and how the question was read. */
export async function rankFor(
  corpus: Corpus,
  text: string,
  embedding: EmbeddingModel,
  signal: AbortSignal,
) {
  const question = readQuestion(text);
  const known = embedding.knows(question.language);
  const vector = known ? (await embedding.embed([text], signal))[0]! : null;
  const candidates = await findCandidates(corpus, question.keys, vector, signal);
  return { ...question, vector, weights: candidates.weights, ranked: rank(question, candidates) };
}

/** A passage as it is shown: its own words, the best sentence marked. */
function sourceOf({ document, turns, confidence }: Ranked, best: Sentence | null): AskSource {
  const { kind, id, title } = document;
  const turn = best?.turn ?? turns[0]!;
  const where =
    kind === 'message' ? { message: turn.message! } : { segment: turn.at, start: turn.start ?? 0 };
  const speaker = turn.speaker === undefined ? {} : { speaker: turn.speaker };
  const passage = turns
    .map((one) => (best?.turn === one ? marked(one.text, best.from, best.to) : plain(one.text)))
    .join(' ');
  return { kind, id, title, ...where, ...speaker, passage, confidence };
}

const plain = (text: string): string => text.replace(/[\uE000\uE001]/gu, '').trim();

const marked = (text: string, from: number, to: number): string =>
  [
    plain(text.slice(0, from)),
    MARK_START + plain(text.slice(from, to)) + MARK_END,
    plain(text.slice(to)),
  ]
    .filter(Boolean)
    .join(' ');
