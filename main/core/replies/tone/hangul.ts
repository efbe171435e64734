/** Syllables of Hangul taken apart and put together (Unicode 3.12). */

const FIRST = 0xac00;
const FINALS = 28;
const VOWELS = 21;
/** Numbers of final consonants. */
export const FINAL = { none: 0, n: 4, d: 7, l: 8, b: 17, s: 19, ss: 20, h: 27 } as const;
/** Numbers of vowels. */
export const VOWEL = {
  a: 0,
  ae: 1,
  eo: 4,
  e: 5,
  yeo: 6,
  ye: 7,
  o: 8,
  wa: 9,
  wae: 10,
  oe: 11,
  u: 13,
  wo: 14,
  wi: 16,
  eu: 18,
  ui: 19,
  i: 20,
} as const;

export interface Syllable {
  lead: number;
  vowel: number;
  final: number;
}

/** Null for what is no Hangul syllable. */
export function apart(letter: string): Syllable | null {
  const index = letter.charCodeAt(0) - FIRST;
  if (!(index >= 0 && index < 11_172)) return null;
  return {
    lead: Math.floor(index / (VOWELS * FINALS)),
    vowel: Math.floor(index / FINALS) % VOWELS,
    final: index % FINALS,
  };
}

/** The letter that these parts make. */
export const together = ({ lead, vowel, final }: Syllable): string =>
  String.fromCharCode(FIRST + (lead * VOWELS + vowel) * FINALS + final);

/** The final consonant of the last letter; `none` too where the text ends in no Hangul. */
export const finalOf = (text: string): number => apart(text.at(-1) ?? '')?.final ?? FINAL.none;

/** The text with another final consonant, and vowel where one is given, in its last letter. */
export function ended(text: string, final: number, vowel?: number): string {
  const last = apart(text.at(-1) ?? '');
  if (!last) return text;
  return text.slice(0, -1) + together({ ...last, final, vowel: vowel ?? last.vowel });
}
