/** The fonts of a document, opened when a letter first needs them; which of them has which letter. */
import { join } from 'node:path';
import type { Font } from 'fontkit';
import { openFont } from './font';

export type Weight = 'regular' | 'bold';

/** One font of one weight. */
export interface Face {
  /** Of its file; a document knows it by this. */
  name: string;
  font: Font;
}

export interface Faces {
  /** The font that draws this character; null where none has it. */
  of(character: string, weight: Weight, neighbour?: Face): Face | null;
  /** The font of Latin letters and Hangul, which has `LACKING` as well. */
  main(weight: Weight): Face;
}

/** Stands for what no font has. */
export const LACKING = '□';

/** In the order that they are asked in. Emoji know one weight. */
const FILES: Record<Weight, string[]> = {
  regular: [
    'pretendard/pretendard-latin-400-normal.ttf',
    'vazirmatn/Vazirmatn_400Regular.ttf',
    'noto-sans-hebrew/NotoSansHebrew_400Regular.ttf',
    'noto-emoji/NotoEmoji_400Regular.ttf',
  ],
  bold: [
    'pretendard/pretendard-latin-600-normal.ttf',
    'vazirmatn/Vazirmatn_600SemiBold.ttf',
    'noto-sans-hebrew/NotoSansHebrew_600SemiBold.ttf',
    'noto-emoji/NotoEmoji_400Regular.ttf',
  ],
};

/** They take the font of what stands beside them, so that no stretch is cut for a comma. */
const NEUTRAL = /[\s\p{P}\p{M}\p{Cf}\p{Emoji_Modifier}]/u;
const EMOJI = /\p{Emoji_Presentation}/u;

/** The fonts in a folder. */
export function openFaces(folder: string): Faces {
  const opened = new Map<string, Face>();
  const chosen: Record<Weight, Map<string, Face | null>> = {
    regular: new Map(),
    bold: new Map(),
  };
  const open = (name: string): Face => {
    const face = opened.get(name) ?? { name, font: openFont(join(folder, name)) };
    opened.set(name, face);
    return face;
  };
  const first = (character: string, weight: Weight): Face | null => {
    const files = EMOJI.test(character) ? [...FILES[weight]].reverse() : FILES[weight];
    const name = files.find((file) => has(open(file), character));
    return name === undefined ? null : open(name);
  };
  return {
    main: (weight) => open(FILES[weight][0]!),
    of(character, weight, neighbour) {
      if (neighbour && NEUTRAL.test(character) && has(neighbour, character)) return neighbour;
      const known = chosen[weight].get(character);
      if (known !== undefined) return known;
      const face = first(character, weight);
      chosen[weight].set(character, face);
      return face;
    },
  };
}

function has({ font }: Face, character: string): boolean {
  const code = character.codePointAt(0)!;
  if (!font.hasGlyphForCodePoint(code)) return false;
  const glyph = font.glyphForCodePoint(code);
  // fontkit met it as a part of another letter first; without its name it could not be copied from the document.
  if (glyph.codePoints.length === 0) glyph.codePoints = [code];
  return true;
}
