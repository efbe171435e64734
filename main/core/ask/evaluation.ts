/** How often questions about meetings lead to the right passage, and are met with "not found" where the meeting is absent. */
import { AppError } from '../../contract';
import type { AskEvaluation } from '../../contract/evaluation-meetings';
import { parseMeetings } from '../evaluation/sets';
import { mcnemar } from '../metrics/mcnemar';
import { cutPassages } from '../passages';
import type { EmbeddingModel } from '../ports';
import { type Asked, askCorpus, readAsked } from './asking';
import type { Document } from './corpus';
import { type Memory, memoryCorpus, remember } from './memory';
import { pickApart, type Ranked } from './rank';
import { turnsOf } from './reading';

interface Question {
  text: string;
  kind: 'question' | 'topic';
  document: string;
  /** Another meeting, which does not hold the answer. */
  other: string;
  /** First and last turn of each stretch that holds the answer. */
  spans: [number, number][];
}

interface Spanned {
  relevant_text_span: [string, string][];
}

/** What one question led to. */
interface Outcome {
  kind: Question['kind'];
  /** Whether an answer was found: in all meetings with and without the own one, in the own one, in another one. */
  found: Record<'all' | 'absent' | 'within' | 'other', boolean>;
  /** Place of the first right passage by method, from 0; infinite where none of the shown is right. */
  place: Record<Method, number>;
}

const METHODS = ['all', 'within', 'words', 'meaning'] as const;
type Method = (typeof METHODS)[number];

/** Passages that a person is shown. */
const SHOWN = 3;
/** A passage is right when half of its turns lie in a stretch that holds the answer. */
const SHARE_INSIDE = 0.5;
const MARKS = /\{[a-z]+\}/gu;

/**
 * Asks the questions and topics of all meetings together, of their own meeting alone, of all but their own, and of another
 * one alone. Rejects with `bad-input` where there is no question or only one meeting.
 */
export async function evaluateAsking(
  jsonl: string,
  embedding: EmbeddingModel,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<AskEvaluation> {
  const documents = documentsOf(jsonl);
  const questions = questionsOf(jsonl);
  if (questions.length === 0 || documents.length < 2)
    throw new AppError('bad-input', 'Two meetings with questions are needed at least.');
  const memory = await remember(documents, embedding, signal);
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    signal.throwIfAborted();
    const asked = await readAsked(question.text, embedding, signal);
    outcomes.push(await outcomeOf(memory, question, asked, signal));
    onProgress(outcomes.length / questions.length);
  }
  return figuresOf(outcomes);
}

const documentsOf = (jsonl: string): Document[] =>
  parseMeetings(jsonl).map(({ name, segments }) => {
    const clean = segments.map((one) => ({ ...one, text: one.text.replace(MARKS, '').trim() }));
    const turns = clean.map(({ id: at, text, speaker, start }) => ({ at, text, speaker, start }));
    return { kind: 'segment', id: name, title: name, turns, passages: cutPassages(clean) };
  });

function questionsOf(jsonl: string): Question[] {
  const lines = jsonl.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, i) => {
    const { specific_query_list: queries = [], topic_list: topics = [] } = JSON.parse(line) as {
      specific_query_list?: (Spanned & { query: string })[];
      topic_list?: (Spanned & { topic: string })[];
    };
    const document = `meeting ${i + 1}`;
    const other = `meeting ${((i + 1) % lines.length) + 1}`;
    const all = [
      ...queries.map((one) => ({ ...one, text: one.query, kind: 'question' as const })),
      ...topics.map((one) => ({ ...one, text: one.topic, kind: 'topic' as const })),
    ];
    return all.map(({ text, kind, relevant_text_span: stretches }) => {
      const spans = stretches.map(([from, to]): [number, number] => [Number(from), Number(to)]);
      return { text, kind, document, other, spans };
    });
  });
}

async function outcomeOf(
  memory: Memory,
  question: Question,
  asked: Asked,
  signal: AbortSignal,
): Promise<Outcome> {
  const { kind, document: own, other } = question;
  const ask = (holds: (id: string) => boolean, how: Asked = asked) =>
    askCorpus(memoryCorpus(memory, holds), how, signal);
  const all = await ask(() => true);
  const absent = await ask((id) => id !== own);
  const within = await ask((id) => id === own);
  const elsewhere = await ask((id) => id === other);
  const words = await ask(() => true, { ...asked, vector: null });
  const meaning = await ask(() => true, { ...asked, keys: [] });
  const placeIn = ({ ranked }: { ranked: Ranked[] }) => firstRight(ranked, question);
  return {
    kind,
    found: {
      all: all.found,
      absent: absent.found,
      within: within.found,
      other: elsewhere.found,
    },
    place: {
      all: placeIn(all),
      within: placeIn(within),
      words: placeIn(words),
      meaning: placeIn(meaning),
    },
  };
}

function firstRight(ranked: Ranked[], { document, spans }: Question): number {
  const at = pickApart(ranked, SHOWN).findIndex(({ document: found, index }) => {
    const turns = turnsOf(found, index);
    const inside = turns.filter((turn) => spans.some(([a, b]) => turn.at >= a && turn.at <= b));
    return found.id === document && inside.length >= turns.length * SHARE_INSIDE;
  });
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function figuresOf(outcomes: Outcome[]): AskEvaluation {
  const share = (holds: (one: Outcome) => boolean) =>
    outcomes.filter(holds).length / outcomes.length;
  const third = (method: Method) => outcomes.map(({ place }) => place[method] < SHOWN);
  const isRival = (method: Method) => method === 'words' || method === 'meaning';
  return {
    questions: outcomes.length,
    topics: outcomes.filter(({ kind }) => kind === 'topic').length,
    methods: METHODS.map((method) => ({
      method,
      first: share(({ place }) => place[method] === 0),
      third: share(({ place }) => place[method] < SHOWN),
      p: isRival(method) ? mcnemar(third('all'), third(method)).p : null,
    })),
    notFound: {
      all: {
        absent: share(({ found }) => !found.absent),
        present: share(({ found }) => !found.all),
      },
      within: {
        absent: share(({ found }) => !found.other),
        present: share(({ found }) => !found.within),
      },
    },
  };
}
