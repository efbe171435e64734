/** A font file as pdfkit wants it, which also sets whole stretches of words that run from the right. */
import { readFileSync } from 'node:fs';
import { create, type Font, type GlyphRun } from 'fontkit';

/** Told to pdfkit with a stretch that runs from the right: it hands features on to the font, and the text uncut. */
export const FROM_RIGHT = ['from-right'];

/** Contextual forms of Latin take half of the time; ligatures that one can do without are copied wrongly by some readers. */
const PLAIN = { calt: false, liga: false, dlig: false };
/** Words whose shape is kept; a few MiB. */
const MOST_KEPT = 20_000;

/** Opens a font file. */
export function openFont(file: string): Font {
  const font = create(readFileSync(file)) as Font;
  const layout = font.layout.bind(font);
  const turned = new Set<number>();
  const shape = (word: string): GlyphRun => {
    const run = layout(shapeable(word), PLAIN);
    // Readers turn what they copy letter by letter, so the letters of one glyph must be turned beforehand.
    for (const { id, codePoints } of run.glyphs)
      if (codePoints.length > 1 && RIGHT_LETTER.test(word) && !turned.has(id)) {
        codePoints.reverse();
        turned.add(id);
      }
    return run;
  };
  const kept = new Map<string, GlyphRun>();
  const shapeOnce = (word: string): GlyphRun => {
    if (kept.size > MOST_KEPT) kept.clear();
    const run = kept.get(word) ?? shape(word);
    kept.set(word, run);
    return run;
  };
  font.layout = (text, features) =>
    features === FROM_RIGHT ? joined(text.split(WORDS).map(shapeOnce)) : layout(text, PLAIN);
  return font;
}

const WORDS = /(?<= )/;
const RIGHT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A word with letters from the right is turned by the font; what has none is turned here. */
const shapeable = (word: string): string =>
  RIGHT_LETTER.test(word)
    ? word
    : Array.from(segmenter.segment(word), ({ segment }) => segment)
        .reverse()
        .join('');

/** The last word stands first. Positions are copied and summed up late, for pdfkit scales them where they are. */
function joined(words: GlyphRun[]): GlyphRun {
  const runs = [...words].reverse();
  const positions = runs.flatMap((run) => run.positions.map((position) => ({ ...position })));
  return {
    ...runs[0]!,
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}
