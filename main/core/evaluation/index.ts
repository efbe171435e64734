/**
 * How good summaries are: each kind of each conversation against what people wrote, beside other methods of the same length.
 * Pure: the caller brings the conversations and the models.
 */
import { AppError, type SummaryLength } from '../../contract';
import type { SummaryEvaluation } from '../../contract/evaluation';
import { type RatedType, ratedType } from '../../contract/evaluation-sets';
import type { EmbeddingModel, Summarizer, SummaryRequest, TextModel } from '../ports';
import { createBareModel } from './bare-model';
import { type Outcome, rowOf } from './figures';
import { type Rival, simpleRivals } from './rivals';
import type { Meeting } from './sets';

interface Kind {
  type: RatedType;
  length: SummaryLength;
}

/** The long tldr is about as long as QMSum's answers, the medium one as the summaries of our own set. */
const KINDS: Kind[] = [
  { type: 'tldr', length: 'long' },
  { type: 'tldr', length: 'medium' },
  { type: 'key-points', length: 'medium' },
  { type: 'teaser', length: 'medium' },
  { type: 'headline', length: 'medium' },
  { type: 'actions', length: 'long' },
];
/** What the language model words. */
const COMPOSED: RatedType[] = ['tldr', 'key-points'];
const OWN_WORDS = 'own words';

/** What is measured, and what the other methods need. */
export interface SummaryTools {
  summarizer: Summarizer;
  embedding: EmbeddingModel;
  text: TextModel;
  method: SummaryRequest['method'];
  types?: RatedType[] | undefined;
  /** Whether the language model alone is a rival. */
  bareModel: boolean;
}

/**
 * Sums up every conversation in every kind that somebody wrote a reference for. `onProgress` is given the share that is done.
 * Rejects with `bad-input` when there is no reference, and with `cancelled` after the signal.
 */
export async function evaluateSummaries(
  meetings: Meeting[],
  tools: SummaryTools,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<SummaryEvaluation> {
  const usual = tools.method === 'compose' ? COMPOSED : ratedType.options;
  const types = tools.types ?? usual;
  const kinds = KINDS.filter(({ type }) => types.includes(type));
  const outcomes: Outcome[] = [];
  for (const [i, meeting] of meetings.entries()) {
    const here = kinds.filter(({ type }) => meeting.references[type].length > 0);
    if (here.length > 0) outcomes.push(...(await sumUp(meeting, here, tools, signal)));
    onProgress((i + 1) / meetings.length);
  }
  if (outcomes.length === 0)
    throw new AppError('bad-input', 'There is no meeting with an answer to measure against.');
  return figuresOf(outcomes);
}

async function sumUp(
  meeting: Meeting,
  kinds: Kind[],
  tools: SummaryTools,
  signal: AbortSignal,
): Promise<Outcome[]> {
  const { segments, language } = meeting;
  const rivals = await simpleRivals(segments, language, tools.embedding, signal);
  const bareModel = createBareModel(meeting, tools.text, signal);
  const outcomes: Outcome[] = [];
  for (const kind of kinds) {
    if (signal.aborted) throw new AppError('cancelled', 'The evaluation was stopped.');
    const request = { segments, language, ...kind, method: tools.method };
    const body = await tools.summarizer.summarize(request, signal);
    const others = [...rivals, ...(tools.bareModel ? await bareModel(kind.type) : [])];
    if (tools.method === 'compose') others.unshift(await ownWords(request, tools, signal));
    outcomes.push({ meeting, kind, body, rivals: others });
  }
  return outcomes;
}

/** The recording's own words, at their own length, beside what the model words. */
async function ownWords(
  request: SummaryRequest,
  { summarizer }: SummaryTools,
  signal: AbortSignal,
): Promise<Rival> {
  const { text } = await summarizer.summarize({ ...request, method: 'extract' }, signal);
  return { method: OWN_WORDS, write: () => text };
}

/** A row for each kind in each language. */
function figuresOf(outcomes: Outcome[]): SummaryEvaluation {
  const groups = new Map<string, Outcome[]>();
  for (const one of outcomes) {
    const { kind, meeting } = one;
    const key = [meeting.language, KINDS.indexOf(kind)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const scored = [...groups.keys()].sort().map((key) => rowOf(groups.get(key)!));
  return {
    rows: scored.map(({ row }) => row),
    summaries: scored.flatMap(({ summaries }) => summaries),
  };
}
