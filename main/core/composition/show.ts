/** A summary of what is composed so far; where nothing is yet, the extract stands in. */
import type { Removal, SummaryBody } from '../../contract';
import type { Digest } from '../extraction/digest';
import { textOf } from '../extraction/forms/text';
import { type Coverage, markParts } from './coverage';
import { placeOf, topicAt, topicOf } from './places';
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

/** Parts that the model failed at are not covered, though the recording's own words stand in for them. */
function withFailed(coverage: Coverage, parts: Part[], digest: Digest): Coverage {
  const failed = new Set(parts.filter((part) => part.failed).map(({ topic }) => topic));
  const place = new Map(digest.segments.map(({ id }, i) => [id, i]));
  return markParts(coverage, (part) =>
    part.ok && failed.has(topicAt(place.get(part.from)!, digest))
      ? { ...part, ok: false, failed: true }
      : part,
  );
}
