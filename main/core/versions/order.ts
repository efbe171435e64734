/** Where points stand in a summary: in the order of the recording; what a person added, after what it was added to. */
import type { Point } from '../../contract';

/** Number of the segment where each point stands; one without a source stands with the point before it. */
export function placesOf(points: readonly Point[]): number[] {
  let last = -1;
  return points.map(({ sources }) => {
    last = sources[0]?.segment ?? last;
    return last;
  });
}

/** Puts points among others, each behind those that stand at its place or before it. */
export function insertInOrder(
  into: readonly Point[],
  points: readonly Point[],
  places: readonly number[],
): Point[] {
  const all = [...into];
  points.forEach((point, i) => {
    const later = placesOf(all).findIndex((place) => place > places[i]!);
    all.splice(later < 0 ? all.length : later, 0, point);
  });
  return all;
}

/** The sections of a template one after another, each in the order that it has. */
export const bySection = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => (a.section ?? 0) - (b.section ?? 0));
