/** Answers a question: the best three passages as they are shown, and whether they answer. */
import type { AskSource } from '../../contract/ask';
import type { EmbeddingModel } from '../ports';
import { MARK_END, MARK_START } from '../snippet';
import { askCorpus, readAsked } from './asking';
import type { Corpus, Turn } from './corpus';
import { pickApart, type Ranked } from './rank';
import { turnsOf } from './reading';
import { bestSentences, type Sentence } from './sentences';

const SOURCES = 3;

/** The best passages, whether the first is likely enough an answer, and the best sentence of each. */
export async function ask(
  corpus: Corpus,
  text: string,
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<{ found: boolean; sources: AskSource[] }> {
  const asked = await readAsked(text, embedding, signal);
  const { found, ranked, weights } = await askCorpus(corpus, asked, signal);
  const best = pickApart(ranked, SOURCES);
  const passages = best.map(({ document, index }) => turnsOf(document, index));
  const sentences = await bestSentences(passages, { ...asked, weights }, embedding, signal);
  return { found, sources: best.map((one, i) => sourceOf(one, passages[i]!, sentences[i]!)) };
}

/** A passage as it is shown: its own words, the best sentence marked. */
function sourceOf(
  { document: { kind, id, title }, confidence }: Ranked,
  turns: Turn[],
  best: Sentence | null,
): AskSource {
  const turn = best?.turn ?? turns[0]!;
  const { at, start, end, message } = turn;
  const heard = start === undefined || end === undefined ? {} : { start, end };
  const where = kind === 'message' ? { message: message! } : { segment: at, ...heard };
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
