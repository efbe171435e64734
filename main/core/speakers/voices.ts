/**
 * Lines that the same voice says, by vectors of voices: agglomerative clustering with average linkage, the number of voices
 * unknown. Thresholds were chosen on mixes of nine bundled voices (docs/decisions/0022-voices.md). Pure.
 */

/** A line, as it was heard. */
export interface HeardLine {
  seconds: number;
  /** Of unit length; all zeros where there is no sound. */
  voice: Float32Array;
}

/** The encoder reads 1.6 s: a shorter line does not found a voice. */
const FIRM_SECONDS = 1.6;
/** Groups whose voices are at least so alike, on average, are one. */
const SAME = 0.7;
/** A line goes to a voice that it is so much like, and so much more than like any other. */
const NEAR = 0.6;
const MARGIN = 0.06;
/** Groups are made of the longest lines only: time grows with the cube of their number. */
const MOST_LINES = 400;
const MOST_VOICES = 8;

/** A number for each line, from 0 in the order of first words; null where the voice is not sure. */
export function groupVoices(lines: HeardLine[]): (number | null)[] {
  const firm = lines
    .map((line, index) => ({ ...line, index }))
    .filter(({ seconds, voice }) => seconds >= FIRM_SECONDS && voice.some((x) => x !== 0))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, MOST_LINES);
  const groups = cluster(firm.map(({ voice }) => voice))
    .map((members) => members.map((i) => firm[i]!))
    .sort((a, b) => totalOf(b) - totalOf(a))
    .slice(0, MOST_VOICES);
  const voices = groups.map((group) => meanOf(group.map(({ voice }) => voice)));
  const founded = new Map(groups.flatMap((group, i) => group.map(({ index }) => [index, i])));
  const found = lines.map(({ voice }, i) => founded.get(i) ?? nearest(voices, voice));
  const order = [...new Set(found.filter((group) => group !== null))];
  return found.map((group) => (group === null ? null : order.indexOf(group)));
}

const totalOf = (group: HeardLine[]): number =>
  group.reduce((sum, { seconds }) => sum + seconds, 0);

/** Indices that belong together. The two most alike groups are joined as long as they are alike enough. */
function cluster(vectors: Float32Array[]): number[][] {
  let groups = vectors.map((_, i) => [i]);
  const alike = vectors.map((a) => Float64Array.from(vectors, (b) => dot(a, b)));
  for (;;) {
    const [a, b] = closest(groups, alike);
    if (a === null) return groups;
    const [into, from] = [groups[a]!, groups[b]!];
    join(alike, into, from);
    into.push(...from);
    groups = groups.filter((group) => group !== from);
  }
}

/** Places of the two groups most alike; nulls where none are alike enough. A group's row is that of its first member. */
function closest(groups: number[][], alike: Float64Array[]): [number, number] | [null, null] {
  let best = SAME;
  let pair: [number, number] | [null, null] = [null, null];
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++) {
      const both = alike[groups[i]![0]!]![groups[j]![0]!]!;
      if (both >= best) [best, pair] = [both, [i, j]];
    }
  return pair;
}

/** The joined group is as like any other as its members are on average. */
function join(alike: Float64Array[], into: number[], from: number[]): void {
  const [a, b] = [alike[into[0]!]!, alike[from[0]!]!];
  const share = into.length / (into.length + from.length);
  for (let i = 0; i < a.length; i++) {
    a[i] = share * a[i]! + (1 - share) * b[i]!;
    alike[i]![into[0]!] = a[i]!;
  }
}

function nearest(voices: Float32Array[], voice: Float32Array): number | null {
  const ranked = voices
    .map((one, group) => ({ group, likeness: dot(one, voice) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  if (!first || first.likeness < NEAR) return null;
  return second && first.likeness - second.likeness < MARGIN ? null : first.group;
}

function meanOf(vectors: Float32Array[]): Float32Array {
  const sum = Float32Array.from(vectors[0]!, (_, i) =>
    vectors.reduce((total, vector) => total + vector[i]!, 0),
  );
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
