/** What a document said in one section is not said again in another. */
import type { Point, Source } from '../../contract';
import type { Digest } from './digest';
import { sourcesOf } from './sources';

const placeOf = (sources: readonly Source[]): string =>
  sources.map(({ segment, quote }) => `${segment} ${quote}`).join('\n');

/** The transcript with fewer candidates: those whose sentences are in `points` are left out. */
export function without(digest: Digest, points: readonly Point[]): Digest {
  if (points.length === 0) return digest;
  const said = new Set(points.map(({ sources }) => placeOf(sources)));
  const isNew = ({ sentence }: Digest['candidates'][number]): boolean =>
    !said.has(placeOf(sourcesOf(sentence.parts, digest.segments)));
  return { ...digest, candidates: digest.candidates.filter(isNew) };
}
