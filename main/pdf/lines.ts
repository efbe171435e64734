/** Paragraphs to lines, and each line to the order in which it stands on paper. */
import type { Atom, Paragraph } from './paragraph';

/** A stretch of a line. */
export interface Run extends Atom {
  /** Points from the left edge of the line. */
  x: number;
}

export interface Line {
  /** As they are read, which is how they are copied from a document. */
  runs: Run[];
  width: number;
  fromRight: boolean;
}

/** Width of letters in points. */
export type Measure = (atom: Atom) => number;

/** Fills lines of at most `width` points. A word that is longer is cut where one character ends. */
export function linesOf({ atoms, fromRight }: Paragraph, width: number, measure: Measure): Line[] {
  const lines: Atom[][] = [[]];
  let used = 0;
  // Not measured without its spaces: the shape of a word is known by the word as it will be drawn.
  const room = (atom: Atom): number => {
    const spaces = atom.text.length - atom.text.trimEnd().length;
    return measure(atom) - spaces * measure({ ...atom, text: ' ' });
  };
  for (const word of wordsOf(atoms, width, measure)) {
    const last = word.at(-1)!;
    const before = word.slice(0, -1).reduce((sum, atom) => sum + measure(atom), 0);
    if (used > 0 && used + before + room(last) > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(...word);
    used += before + measure(last);
  }
  return lines.map((line) => lineOf(line, fromRight, measure));
}

/** Atoms that must stand on one line. */
function wordsOf(atoms: Atom[], width: number, measure: Measure): Atom[][] {
  const words: Atom[][] = [];
  for (const atom of atoms) {
    if (atom.mayBegin || words.length === 0) words.push([atom]);
    else words.at(-1)!.push(atom);
  }
  const isLong = (word: Atom[]) => word.reduce((sum, atom) => sum + measure(atom), 0) > width;
  return words.flatMap((word) => (isLong(word) ? word.flatMap(characters) : [word]));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const characters = (atom: Atom): Atom[][] =>
  Array.from(segmenter.segment(atom.text), ({ segment }) => [
    { ...atom, text: segment, mayBegin: true },
  ]);

function lineOf(atoms: Atom[], fromRight: boolean, measure: Measure): Line {
  const read = merged(atoms);
  const places = new Map<Atom, number>();
  let width = 0;
  for (const atom of visual(read)) {
    places.set(atom, width);
    width += measure(atom);
  }
  return { runs: read.map((atom) => ({ ...atom, x: places.get(atom)! })), width, fromRight };
}

/** One stretch for all that is drawn alike; no spaces at the end of the line. */
function merged(atoms: Atom[]): Atom[] {
  const runs: Atom[] = [];
  for (const atom of atoms) {
    const last = runs.at(-1);
    const alike = last?.face === atom.face && last.style === atom.style;
    if (last && alike && last.level === atom.level) last.text += atom.text;
    else runs.push({ ...atom });
  }
  while (runs.at(-1)?.text.trimEnd() === '') runs.pop();
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs;
}

/** Rule L2 of the Unicode Bidirectional Algorithm: from the deepest level up, each stretch is turned round. */
function visual(runs: Atom[]): Atom[] {
  const deepest = Math.max(0, ...runs.map(({ level }) => level));
  let turned = runs;
  for (let level = deepest; level > 0; level--) turned = turnedFrom(turned, level);
  return turned;
}

function turnedFrom(runs: Atom[], level: number): Atom[] {
  const result: Atom[] = [];
  let stretch: Atom[] = [];
  for (const run of runs) {
    if (run.level >= level) stretch.unshift(run);
    else {
      result.push(...stretch, run);
      stretch = [];
    }
  }
  return [...result, ...stretch];
}
