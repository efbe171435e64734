/** Two versions of a summary, point by point: what stayed, what was worded anew, what came and what went. */
import type { ComparisonRow, Point, Summary } from '../../contract';
import { createKeys, type KeysOf } from '../extraction/keywords';
import { differences } from './words';

/** Share of the content words of both that two points must have in common to be one, worded anew. */
const LEAST_ALIKE = 0.4;
/** Where both cite the same line, fewer will do. */
const LEAST_ALIKE_THERE = 0.2;

/** The rows in the order of the later version; what was dropped stands behind what it stood behind. */
export function compareVersions(before: Summary, after: Summary): ComparisonRow[] {
  const partners = pairUp(before.points, after.points, createKeys(after.language));
  const rowOf = (old: Point | null, now: Point | null): ComparisonRow => ({
    kind: kindOf(old, now),
    before: old,
    after: now,
    words: differences(old?.text ?? '', now?.text ?? '', after.language),
  });
  const rows = after.points.map((now) => rowOf(partners.get(now) ?? null, now));
  let behind = 0;
  for (const old of before.points) {
    const own = rows.findIndex((row) => row.before === old);
    if (own < 0) rows.splice(behind, 0, rowOf(old, null));
    behind = own < 0 ? behind + 1 : own + 1;
  }
  return rows;
}

function kindOf(old: Point | null, now: Point | null): ComparisonRow['kind'] {
  if (!old) return 'added';
  if (!now) return 'dropped';
  return old.text === now.text ? 'same' : 'changed';
}

/** The earlier point of each later one: same words first, then the most alike. */
function pairUp(before: Point[], after: Point[], keysOf: KeysOf): Map<Point, Point> {
  const pairs = after
    .flatMap((now) => before.map((old) => ({ old, now, likeness: likeness(old, now, keysOf) })))
    .filter(({ likeness: alike }) => alike > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const partners = new Map<Point, Point>();
  const taken = new Set<Point>();
  for (const { old, now } of pairs) {
    if (partners.has(now) || taken.has(old)) continue;
    partners.set(now, old);
    taken.add(old);
  }
  return partners;
}

/** 0 for two points that have nothing to do with each other, 1 for the same words. */
function likeness(old: Point, now: Point, keysOf: KeysOf): number {
  if (old.text === now.text) return 1;
  // One of them is what a person made of the other.
  if (now.was?.text === old.text || old.was?.text === now.text) return 0.99;
  const [mine, theirs] = [new Set(keysOf(now.text)), new Set(keysOf(old.text))];
  const shared = [...mine].filter((key) => theirs.has(key)).length;
  const alike = shared / Math.max(1, mine.size + theirs.size - shared);
  const lines = new Set(old.sources.map(({ segment }) => segment));
  const sameLine = now.sources.some(({ segment }) => lines.has(segment));
  return alike >= (sameLine ? LEAST_ALIKE_THERE : LEAST_ALIKE) ? alike * 0.9 : 0;
}
