/** What of a recording the model has worded, part by part. */
import type { SummaryBody } from '../../contract';

export type Coverage = SummaryBody['coverage'];
export type CoveredPart = Coverage['parts'][number];

const sizeOf = ({ from, to }: CoveredPart): number => to - from + 1;

/** Marks parts anew, and counts what is covered with them. */
export function markParts(
  { covered, total, parts }: Coverage,
  mark: (part: CoveredPart) => CoveredPart,
): Coverage {
  const marked = parts.map(mark);
  const gained = marked.map((part, i) => (Number(part.ok) - Number(parts[i]!.ok)) * sizeOf(part));
  return { covered: gained.reduce((sum, one) => sum + one, covered), total, parts: marked };
}
