/** One row of the evaluation of summaries: means and intervals over conversations that were summed up in one kind and language. */
import type { Point, Segment, SummaryBody } from '../../contract';
import type { SummaryEvaluation, SummaryRow, SummaryScores } from '../../contract/evaluation';
import { bootstrapMean } from '../metrics/bootstrap';
import { chrf } from '../metrics/chrf';
import { rouge } from '../metrics/rouge';
import { countWords } from '../words';
import type { Rival } from './rivals';
import type { Meeting } from './sets';

/** One summary of one conversation, and those who could have written another. */
export interface Outcome {
  meeting: Meeting;
  kind: Pick<SummaryRow, 'type' | 'length'>;
  body: SummaryBody;
  rivals: Rival[];
}

export const OURS = 'nanodesk';
const METRICS = ['rouge1', 'rouge2', 'rougeL', 'chrf'] as const;

/** 0 of nothing. */
export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

const eachMetric = <T>(make: (metric: (typeof METRICS)[number]) => T) =>
  Object.fromEntries(METRICS.map((metric) => [metric, make(metric)])) as Record<
    (typeof METRICS)[number],
    T
  >;

/** The scores against the reference that fits best. */
const against = (text: string, references: string[], language: string): SummaryScores =>
  references
    .map((reference) => ({
      ...rouge(text, reference, language),
      chrf: chrf(text, reference),
    }))
    .reduce((best, next) => (next.rouge1 > best.rouge1 ? next : best));

/** Texts of one method with their scores, conversation by conversation. */
interface Written {
  method: string;
  texts: string[];
  scores: SummaryScores[];
}

/** The figures of `outcomes`, which are of one kind and language; others may write as many words as ours have on average. */
export function rowOf(outcomes: Outcome[]): {
  row: SummaryRow;
  summaries: SummaryEvaluation['summaries'];
} {
  const { kind, meeting } = outcomes[0]!;
  const most = Math.round(mean(outcomes.map(({ body }) => countWords(body.text))));
  const ours = written(OURS, outcomes, ({ body }) => body.text);
  const others = outcomes[0]!.rivals.map(({ method }, i) =>
    written(method, outcomes, ({ rivals }) => rivals[i]!.write(most)),
  );
  const row = {
    ...kind,
    language: meeting.language,
    meetings: outcomes.length,
    methods: [ours, ...others].map((one) => ({
      ...meansOf(one),
      above: one === ours ? null : eachMetric((metric) => aboveBy(ours, one, metric)),
    })),
    ...costOf(outcomes),
    ...trustOf(outcomes),
  };
  const summaries = outcomes.map(({ meeting: { name } }, i) => ({
    meeting: name,
    ...kind,
    text: ours.texts[i]!,
    scores: ours.scores[i]!,
  }));
  return { row, summaries };
}

function written(method: string, outcomes: Outcome[], write: (one: Outcome) => string): Written {
  const texts = outcomes.map(write);
  const scores = outcomes.map(({ meeting, kind }, i) =>
    against(texts[i]!, meeting.references[kind.type], meeting.language),
  );
  return { method, texts, scores };
}

const meansOf = ({ method, texts, scores }: Written) => ({
  method,
  words: mean(texts.map(countWords)),
  ...eachMetric((metric) => mean(scores.map((one) => one[metric]))),
});

/** Paired by conversation. */
const aboveBy = (ours: Written, other: Written, metric: (typeof METRICS)[number]) =>
  bootstrapMean(ours.scores.map((one, i) => one[metric] - other.scores[i]![metric]));

/** The upper one of an even number; of at least one. */
export const medianOf = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const middle = (values: number[]) => ({ median: medianOf(values), most: Math.max(...values) });

/** Time and length. */
function costOf(outcomes: Outcome[]) {
  const said = outcomes.map(({ meeting: { segments } }) =>
    segments.reduce((sum, { text }) => sum + countWords(text), 0),
  );
  const times = outcomes.map(({ body }) => body.timings);
  return {
    firstOutputMs: middle(times.map(({ firstMs }) => firstMs)),
    totalMs: middle(times.map(({ totalMs }) => totalMs)),
    // Milliseconds for a word are seconds for a thousand.
    secondsPerThousandWords: medianOf(times.map(({ totalMs }, i) => totalMs / said[i]!)),
    compression: mean(outcomes.map(({ body }, i) => countWords(body.text) / said[i]!)),
  };
}

/** What a reader can rely on. */
function trustOf(outcomes: Outcome[]) {
  const points = outcomes.flatMap(({ body, meeting }) =>
    body.points.map((point) => ({ point, segments: meeting.segments })),
  );
  const share = (holds: (one: (typeof points)[number]) => boolean) =>
    points.filter(holds).length / Math.max(points.length, 1);
  const isComposed = ({ point }: (typeof points)[number]) => point.method === 'compose';
  const composed = points.filter(isComposed).length;
  const refused = outcomes
    .flatMap(({ body }) => body.removed)
    .filter(({ kind }) => kind !== 'doubt' && kind !== 'loop').length;
  return {
    points: points.length,
    empty: outcomes.filter(({ body }) => body.points.length === 0).length,
    verbatim:
      points.length === 0 ? null : share(({ point, segments }) => isVerbatim(point, segments)),
    composed: share(isComposed),
    refused: refused / Math.max(refused + composed, 1),
    coverage: mean(outcomes.map(({ body: { coverage: c } }) => c.covered / c.total)),
  };
}

const isVerbatim = ({ sources }: Point, segments: Segment[]): boolean =>
  sources.length > 0 &&
  sources.every(({ segment, quote }) => {
    const said = segments.find(({ id }) => id === segment)?.text;
    return quote !== '' && said?.includes(quote) === true;
  });
