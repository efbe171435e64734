/** A summary of what is composed so far; where nothing is yet, the extract stands in. */
import type { Point, Removal, SummaryBody } from '../../contract';
import type { Digest } from '../extraction/digest';
import { textOf } from '../extraction/forms/text';
import type { Part } from './topic';

export interface Composed {
  digest: Digest;
  extract: SummaryBody;
  parts: Part[];
  removed: Removal[];
  /** The language model's id. */
  model: string;
}

/** `whole`: nothing of the extract is needed any more. Points stand in the order of the recording. */
export function show(composed: Composed, whole: boolean): SummaryBody {
  const { digest, extract, parts, removed, model } = composed;
  const done = new Set(parts.map(({ topic }) => topic));
  const rest = whole ? [] : extract.points.filter((point) => !done.has(topicOf(point, digest)));
  const points = [...parts.flatMap((part) => part.points), ...rest].sort(
    (a, b) => placeOf(a, digest) - placeOf(b, digest),
  );
  const isComposed = points.some(({ method }) => method === 'compose');
  return {
    ...extract,
    text: textOf(extract, points, digest.segments),
    points,
    removed,
    coverage: withFailed(extract.coverage, parts, digest),
    ...(isComposed ? { model, method: 'compose' as const } : {}),
  };
}

/** Position of the segment where a point begins. */
const placeOf = ({ sources }: Point, { segments }: Digest): number =>
  segments.findIndex(({ id }) => id === sources[0]!.segment);

/** Number of the topic that a point was said in. */
const topicOf = (point: Point, digest: Digest): number => {
  const place = placeOf(point, digest);
  return digest.topics.findLastIndex((_, topic) => startOf(topic, digest) <= place);
};

/** Position of a topic's first segment. */
const startOf = (topic: number, { candidates, topics }: Digest): number =>
  topic === 0 ? 0 : candidates[topics[topic]!.from]!.sentence.parts[0]!.segment;

type Coverage = SummaryBody['coverage'];

/** Parts that the model failed at are not covered, though the recording's own words stand in for them. */
function withFailed(coverage: Coverage, parts: Part[], digest: Digest): Coverage {
  const failed = new Set(parts.filter((part) => part.failed).map(({ topic }) => topic));
  if (failed.size === 0) return coverage;
  const { segments, topics } = digest;
  const place = new Map(segments.map(({ id }, i) => [id, i]));
  const isFailed = (id: number): boolean => {
    const topic = topics.findLastIndex((_, t) => startOf(t, digest) <= place.get(id)!);
    return failed.has(topic);
  };
  const lost = segments.filter(({ id }) => isFailed(id)).length;
  return {
    covered: Math.max(0, coverage.covered - lost),
    total: coverage.total,
    parts: coverage.parts.map((part) => (isFailed(part.from) ? { ...part, ok: false } : part)),
  };
}
