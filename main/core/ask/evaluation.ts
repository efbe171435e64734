/** How often questions about meetings lead to the right passage, and are met with "not found" where the meeting is absent. */
import { AppError } from '../../contract';
import type { AskEvaluation } from '../../contract/evaluation';
import { parseMeetings } from '../evaluation/sets';
import { mcnemar } from '../metrics/mcnemar';
import { cutPassages } from '../passages';
import type { EmbeddingModel } from '../ports';
import { isFound, rankFor } from './answer';
import { findCandidates } from './candidates';
import type { Document } from './corpus';
import { type Memory, memoryCorpus, remember } from './memory';
import { type Ranked, rank } from './rank';

interface Asked {
  text: string;
  document: string;
  /** First and last turn of each stretch that holds the answer. */
  spans: [number, number][];
}

interface Spanned {
  relevant_text_span: [string, string][];
}

/** What one question led to. */
interface Outcome {
  found: boolean;
  absentFound: boolean;
  /** Place of the first right passage by method, from 0; infinite where none is right. */
  all: number;
  within: number;
  words: number;
  meaning: number;
}

/** A passage is right when half of its turns lie in a stretch that holds the answer. */
const SHARE_INSIDE = 0.5;
const MARKS = /\{[a-z]+\}/gu;

/**
 * Asks the questions and topics of every second meeting (the others were used for fitting) of all meetings together,
 * of their own alone, and of all but their own. Rejects with `bad-input` where there is no question.
 */
export async function evaluateAsking(
  jsonl: string,
  embedding: EmbeddingModel,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<AskEvaluation> {
  const memory = await remember(documentsOf(jsonl), embedding, signal);
  const asked = questionsOf(jsonl);
  if (asked.length === 0)
    throw new AppError('bad-input', 'There is no question in the second of every two meetings.');
  const outcomes: Outcome[] = [];
  for (const one of asked) {
    signal.throwIfAborted();
    outcomes.push(await outcomeOf(memory, one, embedding, signal));
    onProgress(outcomes.length / asked.length);
  }
  return figuresOf(outcomes);
}

const documentsOf = (jsonl: string): Document[] =>
  parseMeetings(jsonl).map(({ name, segments }) => {
    const clean = segments.map((one) => ({ ...one, text: one.text.replace(MARKS, '').trim() }));
    const turns = clean.map(({ id: at, text, speaker, start }) => ({ at, text, speaker, start }));
    return { kind: 'segment', id: name, title: name, turns, passages: cutPassages(clean) };
  });

function questionsOf(jsonl: string): Asked[] {
  const lines = jsonl.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, i) => {
    if (i % 2 === 0) return [];
    const { specific_query_list: queries = [], topic_list: topics = [] } = JSON.parse(line) as {
      specific_query_list?: (Spanned & { query: string })[];
      topic_list?: (Spanned & { topic: string })[];
    };
    const texts = [...queries.map(({ query }) => query), ...topics.map(({ topic }) => topic)];
    return [...queries, ...topics].map(({ relevant_text_span }, k) => ({
      text: texts[k]!,
      document: `meeting ${i + 1}`,
      spans: relevant_text_span.map(([from, to]): [number, number] => [Number(from), Number(to)]),
    }));
  });
}

async function outcomeOf(
  memory: Memory,
  asked: Asked,
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<Outcome> {
  const own = asked.document;
  const whole = memoryCorpus(memory, () => true);
  const within = memoryCorpus(memory, (id) => id === own);
  const absent = memoryCorpus(memory, (id) => id !== own);
  const all = await rankFor(whole, asked.text, embedding, signal);
  const inOwn = await rankFor(within, asked.text, embedding, signal);
  const without = await rankFor(absent, asked.text, embedding, signal);
  const byWords = await findCandidates(whole, all.keys, null, signal);
  const byMeaning = await findCandidates(whole, [], all.vector, signal);
  const placeIn = (ranked: Ranked[]) => firstRight(ranked, asked);
  return {
    found: isFound(all.ranked),
    absentFound: isFound(without.ranked),
    all: placeIn(all.ranked),
    within: placeIn(inOwn.ranked),
    words: placeIn(rank(all, byWords)),
    meaning: placeIn(rank(all, byMeaning)),
  };
}

function firstRight(ranked: Ranked[], { document, spans }: Asked): number {
  const at = ranked.findIndex(({ document: { id }, turns }) => {
    const inside = turns.filter((turn) => spans.some(([a, b]) => turn.at >= a && turn.at <= b));
    return id === document && inside.length >= turns.length * SHARE_INSIDE;
  });
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function figuresOf(outcomes: Outcome[]): AskEvaluation {
  const share = (holds: (one: Outcome) => boolean) =>
    outcomes.filter(holds).length / outcomes.length;
  const third = (method: 'all' | 'words' | 'meaning') => outcomes.map((one) => one[method] < 3);
  const method = (name: 'all' | 'within' | 'words' | 'meaning') => ({
    method: name,
    first: share((one) => one[name] < 1),
    third: share((one) => one[name] < 3),
    p: name === 'words' || name === 'meaning' ? mcnemar(third('all'), third(name)).p : null,
  });
  return {
    questions: outcomes.length,
    methods: [method('all'), method('within'), method('words'), method('meaning')],
    notFoundWhereAbsent: share(({ absentFound }) => !absentFound),
    notFoundWherePresent: share(({ found }) => !found),
  };
}
