/**
 * How good summaries are: the long tldr of each meeting against the answers that people wrote, beside three simple
 * methods of the same length and, where the model words it, the recording's own words. Pure: the caller brings the meetings, the models and the clock.
 */
import { AppError, type Segment, type SummaryBody } from '../contract';
import type { SummaryEvaluation } from '../contract/evaluation';
import {
  centroidWithDiversity,
  firstSentences,
  longestSentences,
  plainSentences,
} from './evaluation-baselines';
import { bootstrapMean } from './metrics/bootstrap';
import { type RougeScores, rouge } from './metrics/rouge';
import type { EmbeddingModel, Summarizer, SummaryRequest } from './ports';
import { countWords } from './words';

export interface Meeting {
  name: string;
  segments: Segment[];
  /** Answers of people to "Summarize the whole meeting" and the like; the best match counts. */
  references: string[];
}

interface QmsumMeeting {
  meeting_transcripts: { speaker: string; content: string }[];
  general_query_list: { query: string; answer: string }[];
}

/** Words that the simple methods may use: about what the long tldr has. */
const MATCHED_WORDS = 110;
const OURS = 'nanodesk';
const OWN_WORDS = 'own words';

/** Reads meetings in QMSum's form, one JSON object a line. Rejects a line of another form with `bad-input`. */
export function parseQmsum(jsonl: string): Meeting[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      const meeting = parseLine(line, i + 1);
      return {
        name: `meeting ${i + 1}`,
        segments: meeting.meeting_transcripts.map(({ speaker, content }, id) => ({
          id,
          start: 0,
          end: 0,
          text: content,
          speaker,
        })),
        references: meeting.general_query_list.map(({ answer }) => answer),
      };
    });
}

function parseLine(line: string, number: number): QmsumMeeting {
  const refuse = (why: string) =>
    new AppError('bad-input', `Line ${number} is not a QMSum meeting: ${why}.`);
  let parsed: Partial<QmsumMeeting> | null;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw refuse('it is not JSON');
  }
  const { meeting_transcripts: turns, general_query_list: questions } = parsed ?? {};
  if (!Array.isArray(turns) || !Array.isArray(questions)) throw refuse('a list is missing');
  return { meeting_transcripts: turns, general_query_list: questions };
}

interface MeetingResult {
  name: string;
  body: SummaryBody;
  segments: Segment[];
  /** Text and scores by method. */
  scores: Map<string, { text: string; scores: RougeScores }>;
}

/** The scores against the reference that fits best. */
const against = (text: string, references: string[]): RougeScores =>
  references
    .map((reference) => rouge(text, reference))
    .reduce((best, next) => (next.rouge1 > best.rouge1 ? next : best));

/** What is measured, and what the simple methods need. */
export interface SummaryTools {
  summarizer: Summarizer;
  embedding: EmbeddingModel;
  method: SummaryRequest['method'];
}

async function evaluateMeeting(
  { name, segments, references }: Meeting,
  { summarizer, embedding, method }: SummaryTools,
  signal: AbortSignal,
): Promise<MeetingResult> {
  const request = {
    segments,
    language: 'en',
    type: 'tldr',
    length: 'long',
    method,
  } as const;
  const body = await summarizer.summarize(request, signal);
  const extract =
    method === 'compose' && (await summarizer.summarize({ ...request, method: 'extract' }, signal));
  const sentences = plainSentences(segments);
  const texts: [string, string][] = [
    [OURS, body.text],
    ...(extract ? [[OWN_WORDS, extract.text] as [string, string]] : []),
    ['first sentences', firstSentences(sentences, MATCHED_WORDS)],
    ['longest sentences', longestSentences(sentences, MATCHED_WORDS)],
    [
      'centroid with diversity',
      await centroidWithDiversity(sentences, MATCHED_WORDS, embedding, signal),
    ],
  ];
  const scores = new Map(
    texts.map(([by, text]) => [by, { text, scores: against(text, references) }]),
  );
  return { name, body, segments, scores };
}

/**
 * Sums up every meeting and scores it. `onProgress` is given the share that is done.
 * Rejects with `bad-input` when there is no meeting with an answer, and with `cancelled` after the signal.
 */
export async function evaluateSummaries(
  meetings: Meeting[],
  tools: SummaryTools,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<SummaryEvaluation> {
  const usable = meetings.filter(({ references }) => references.length > 0);
  if (usable.length === 0)
    throw new AppError('bad-input', 'There is no meeting with an answer to measure against.');
  const results: MeetingResult[] = [];
  for (const meeting of usable) {
    if (signal.aborted) throw new AppError('cancelled', 'The evaluation was stopped.');
    results.push(await evaluateMeeting(meeting, tools, signal));
    onProgress(results.length / usable.length);
  }
  return summarizeResults(results);
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const METRICS = ['rouge1', 'rouge2', 'rougeL'] as const;

function methodScores(
  results: MeetingResult[],
  method: string,
): SummaryEvaluation['methods'][number] {
  const of = results.map(({ scores }) => scores.get(method)!);
  const [rouge1, rouge2, rougeL] = METRICS.map((m) => mean(of.map(({ scores }) => scores[m])));
  return {
    method,
    rouge1: rouge1!,
    rouge2: rouge2!,
    rougeL: rougeL!,
    words: mean(of.map(({ text }) => countWords(text))),
  };
}

const overall = ({ rouge1, rouge2, rougeL }: RougeScores): number => rouge1 + rouge2 + rougeL;

function differenceTo(results: MeetingResult[], method: string): SummaryEvaluation['difference'] {
  const [rouge1, rouge2, rougeL] = METRICS.map((metric) =>
    bootstrapMean(
      results.map(
        ({ scores }) => scores.get(OURS)!.scores[metric] - scores.get(method)!.scores[metric],
      ),
    ),
  );
  return { against: method, rouge1: rouge1!, rouge2: rouge2!, rougeL: rougeL! };
}

/** Of values in order. */
const middle = (sorted: number[]): { median: number; most: number } => ({
  median: sorted[Math.floor(sorted.length / 2)]!,
  most: sorted.at(-1)!,
});

/** Share of the sentences that the model proposed and the guard refused. */
function refusedOf(results: MeetingResult[]): number {
  const composed = results.flatMap(({ body }) => body.points).filter((p) => p.method === 'compose');
  const refused = results
    .flatMap(({ body }) => body.removed)
    .filter(({ kind }) => kind !== 'doubt' && kind !== 'loop');
  return refused.length / Math.max(1, refused.length + composed.length);
}

function isVerbatim(segments: Segment[], source: { segment: number; quote: string }): boolean {
  const segment = segments.find(({ id }) => id === source.segment);
  return source.quote !== '' && segment?.text.includes(source.quote) === true;
}

function summarizeResults(results: MeetingResult[]): SummaryEvaluation {
  const methods = [...results[0]!.scores.keys()].map((method) => methodScores(results, method));
  const best = methods.slice(1).reduce((a, b) => (overall(b) > overall(a) ? b : a));
  const quotes = results.flatMap(({ body, segments }) =>
    body.points.flatMap(({ sources }) => sources.map((source) => isVerbatim(segments, source))),
  );
  const times = (which: 'firstMs' | 'totalMs') =>
    results.map(({ body }) => body.timings[which]).sort((a, b) => a - b);
  const points = results.flatMap(({ body }) => body.points);
  return {
    meetings: results.length,
    methods,
    difference: differenceTo(results, best.method),
    firstOutputMs: middle(times('firstMs')),
    totalMs: middle(times('totalMs')),
    composed: points.filter(({ method }) => method === 'compose').length / points.length,
    refused: refusedOf(results),
    verbatim: quotes.filter(Boolean).length / Math.max(quotes.length, 1),
    coverage: mean(results.map(({ body: { coverage: c } }) => c.covered / c.total)),
    sourced: mean(
      results.map(({ body: { points } }) =>
        points.length > 0 && points.every(({ sources }) => sources.length > 0) ? 1 : 0,
      ),
    ),
    summaries: results.map(({ name, scores }) => ({ meeting: name, ...scores.get(OURS)! })),
  };
}
