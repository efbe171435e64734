/** Who says what in a call: sentences are cut where the other side begins, and each side gets a name. Pure. */
import type { Said, Segment, Span, Word } from '../../contract';
import { PEAKS_PER_SECOND, SIDE_BYTES, type SpeechWindow } from '../ports';
import { isCall, type Side, sideIn } from './sides';

type NewSegment = SpeechWindow['segments'][number];

/** A turn within a sentence is at least so long: times of words are not exact enough for less. */
const LEAST_SECONDS = 0.5;

/** The segments of a window, each said by one side as far as its words tell. */
export function cutAtSides({ segments, sides, through }: SpeechWindow): NewSegment[] {
  if (!sides) return segments;
  const tenths = Math.ceil(through * PEAKS_PER_SECOND - 1e-6);
  const from = (tenths - sides.length / SIDE_BYTES) / PEAKS_PER_SECOND;
  const sideOf = ({ start, end }: Span) => sideIn(sides, { start: start - from, end: end - from });
  return segments.flatMap((segment) => cutSegment(segment, sideOf));
}

function cutSegment(segment: NewSegment, sideOf: (span: Span) => Side | null): NewSegment[] {
  const { words } = segment;
  if (!words || words.length < 2) return [segment];
  const turns = turnsOf(words, sideOf);
  if (turns.length === 1) return [segment];
  const texts = textsOf(segment.text, turns);
  return turns.map((turn, i) => ({
    ...segment,
    start: turn[0]!.start,
    end: turn.at(-1)!.end,
    text: texts[i]!,
    words: turn,
  }));
}

/** Words in a row that one side says; a word of neither, and a turn too short to be one, goes with what is before it. */
function turnsOf(words: Word[], sideOf: (span: Span) => Side | null): Word[][] {
  const turns: { side: Side | null; words: Word[] }[] = [];
  for (const word of words) {
    const side = sideOf(word);
    const last = turns.at(-1);
    if (last && (side === null || last.side === null || last.side === side)) {
      last.words.push(word);
      last.side ??= side;
    } else turns.push({ side, words: [word] });
  }
  const joined: typeof turns = [];
  for (const turn of turns) {
    const last = joined.at(-1);
    if (last && (isShort(turn.words) || isShort(last.words) || last.side === turn.side)) {
      if (isShort(last.words)) last.side = turn.side;
      last.words.push(...turn.words);
    } else joined.push(turn);
  }
  return joined.map((turn) => turn.words);
}

const isShort = (words: Word[]): boolean => words.at(-1)!.end - words[0]!.start < LEAST_SECONDS;

/** The text of each turn, with its spaces and marks: words are looked for in the text, in order. */
function textsOf(text: string, turns: Word[][]): string[] {
  let at = 0;
  const starts = turns.map((turn) => {
    const start = Math.max(at, text.indexOf(turn[0]!.text, at));
    for (const word of turn) {
      const found = text.indexOf(word.text, at);
      if (found >= 0) at = found + word.text.length;
    }
    return start;
  });
  return turns.map((_, i) => text.slice(i === 0 ? 0 : starts[i], starts[i + 1]).trim());
}

/** Names for the two sides of a call. The page words them in its language. */
export const SIDE_NAMES: Record<Side, string> = { left: 'You', right: 'Others' };

/** Who says each segment, where this is a call; a segment that both say, or neither, is left out. */
export function sayersOf(segments: Segment[], sides: Uint8Array, speech: Span[]): Said[] {
  if (!isCall(sides, speech)) return [];
  return segments.flatMap((segment) => {
    const side = sideIn(sides, segment);
    return side ? [{ segment: segment.id, speaker: SIDE_NAMES[side] }] : [];
  });
}
