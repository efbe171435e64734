/**
 * Text of several styles cut into what can be set: one font, one style, one direction each, and a line may begin before
 * some of them. Directions are those of the Unicode Bidirectional Algorithm.
 */
import createBidi from 'bidi-js';
import { type Face, type Faces, LACKING } from './faces';
import type { Style } from './styles';

export interface Span {
  text: string;
  style: Style;
}

/** Letters in the order in which they are read. */
export interface Atom extends Span {
  face: Face;
  /** Even from the left, odd from the right, deeper where one is inside the other. */
  level: number;
  /** Whether a line may begin with it. */
  mayBegin: boolean;
}

export interface Paragraph {
  atoms: Atom[];
  fromRight: boolean;
}

const bidi = createBidi();

/** Controls and halves of characters have no shape; a tab is a space here. */
const UNSHAPED = /[\p{Cc}\p{Cs}]/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
/** Korean is broken between words, as it is set in books; Chinese and Japanese have no spaces. */
const BREAK = new RegExp(
  String.raw`(?<=[\s\u200b])(?=[^\s\u200b])|(?<=\p{L}[-–—/])(?=\p{L})|(?<=[—…])(?=\p{L})|(?<=${UNSPACED}|[、。，．！？：；）」』】])(?=${UNSPACED}|[（「『【])`,
  'gu',
);

/** One paragraph without line ends; `fromRight` follows its first letter. */
export function paragraphOf(spans: Span[], faces: Faces): Paragraph {
  const clean = spans.map(({ text, style }) => ({ text: drawable(text, style, faces), style }));
  const text = clean.map((span) => span.text).join('');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  const breaks = new Set(Array.from(text.matchAll(BREAK), ({ index }) => index));
  const atoms: Atom[] = [];
  let at = 0;
  for (const { text: own, style } of clean)
    for (const character of own) {
      append(atoms, { character, style, level: levels[at]!, begins: breaks.has(at) }, faces);
      at += character.length;
    }
  return { atoms, fromRight: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

interface Placed {
  character: string;
  style: Style;
  level: number;
  begins: boolean;
}

/** Joins the character to the last atom where nothing parts them. */
function append(atoms: Atom[], { character, style, level, begins }: Placed, faces: Faces): void {
  const last = atoms.at(-1);
  const neighbour = last?.style === style ? last.face : undefined;
  const face = faces.of(character, style.weight, neighbour);
  if (face === null) return;
  const text = shapeOf(character, level);
  if (last && !begins && last.face === face && last.style === style && last.level === level)
    last.text += text;
  else atoms.push({ text, style, face, level, mayBegin: begins });
}

/** A bracket that opens to the right opens to the left where the text runs there. */
const shapeOf = (character: string, level: number): string =>
  level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;

/** What no font has is shown as a box; what is not to be seen stays for the sake of direction and joining. */
const drawable = (text: string, { weight }: Style, faces: Faces): string =>
  Array.from(text.replace(UNSHAPED, ' '), (character) =>
    INVISIBLE.test(character) || faces.of(character, weight) !== null ? character : LACKING,
  ).join('');
