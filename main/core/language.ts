/** Tells the language of a text. The only importer of eld (Apache-2.0), a detector of 60 languages by letter n-grams. */

/** BCP 47 for "undetermined". */
export const UNDETERMINED = 'und';

/** Enough to be sure, and little enough to be quick. */
const SAMPLE = 6000;
const STRETCHES = 6;
const ENGLISH_SHARE = 0.18;
/** Of a line in a recording that is English by and large: below this it may be something else. */
const LEAST_ENGLISH_SHARE = 0.05;
/** The detector takes "Mm-hmm. Yeah." for Finnish; of QMSum's 2,304 turns from ten words on it gets none wrong. */
const FEWEST_WORDS = 10;
const ENGLISH = new Set(
  "the and to of that is it you we i a have this was what for be are with not it's don't they can".split(
    ' ',
  ),
);

/** Scripts that one living language is mostly written in; kana before Han, since Japanese has both. */
export const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

/** How many characters of a text fit; `character` matches one. */
const countOf = (text: string, character: RegExp): number => text.split(character).length - 1;

/** Pieces from all over a long text: a recording may begin with a greeting in another language. */
function sampleOf(texts: string[]): string {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (total <= SAMPLE) return texts.join(' ');
  const step = Math.max(1, Math.floor(texts.length / STRETCHES));
  const each = Math.floor(SAMPLE / STRETCHES);
  const stretches: string[] = [];
  for (let at = 0; at < texts.length; at += step) {
    let stretch = '';
    for (const text of texts.slice(at, at + step)) {
      stretch += ` ${text.slice(0, each)}`;
      if (stretch.length >= each) break;
    }
    stretches.push(stretch);
  }
  return stretches.join(' ').slice(0, 2 * SAMPLE);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];

const englishShare = (words: string[]): number =>
  words.filter((word) => ENGLISH.has(word)).length / words.length;

/** English is told by its commonest words, so that the tables of the detector (0.2 s) are rarely read. */
function isPlainlyEnglish(sample: string): boolean {
  const words = wordsOf(sample);
  return words.length >= 12 && englishShare(words) > ENGLISH_SHARE;
}

/** The language of the script that many letters are of, where there is such a script. */
function byScript(sample: string): string {
  const letters = Math.max(1, countOf(sample, /\p{L}/u));
  const main = SCRIPTS.find(([script]) => countOf(sample, script) / letters > 0.3);
  return main?.[1] ?? UNDETERMINED;
}

/** Their scripts tell them from all others; n-grams would weigh a few English words more. */
const TOLD_BY_SCRIPT = new Set(['ko', 'ja', 'he', 'th', 'el']);

/** By letter n-grams; empty where they tell nothing. Accents written as letters of their own would mislead them. */
async function byLetters(): Promise<(text: string) => string> {
  const { eld } = await import('eld/extrasmall');
  return (text) => eld.detect(text.normalize('NFC')).language;
}

/** BCP 47 code of the language that most of `texts` is in, or `und` where nothing can be told. */
export async function detectLanguage(texts: string[]): Promise<string> {
  const sample = sampleOf(texts);
  const scripted = byScript(sample);
  if (TOLD_BY_SCRIPT.has(scripted)) return scripted;
  if (isPlainlyEnglish(sample)) return 'en';
  const found = (await byLetters())(sample);
  return found === '' ? scripted : found;
}

/**
 * BCP 47 code of each line of a transcript that is in `main` by and large. Below ten words only the script tells: a short line
 * is in `main`, or where that has other letters in the script's own language, or `und`. Time is linear.
 */
export async function languagesOf(lines: readonly string[], main: string): Promise<string[]> {
  const told = lines.map((line) => tellAtOnce(line, main));
  if (!told.includes(null)) return told as string[];
  const detect = await byLetters();
  return told.map((language, i) => language ?? (detect(lines[i]!) || main));
}

/** ISO 15924, the two ways to write Chinese as one; undetermined is taken for Latin. */
const scriptOf = (language: string): string =>
  new Intl.Locale(language).maximize().script?.replace(/^Han[st]$/u, 'Hani') ?? 'Latn';

const sharesScript = (language: string, main: string): boolean =>
  scriptOf(language) === scriptOf(main) || (language === 'zh' && main === 'ja');

/** What needs no n-grams; null where they must tell. */
function tellAtOnce(line: string, main: string): string | null {
  const scripted = byScript(line);
  if (TOLD_BY_SCRIPT.has(scripted)) return scripted;
  const words = wordsOf(line);
  if (words.length === 0) return main;
  if (words.length < FEWEST_WORDS || scripted === 'zh')
    return sharesScript(scripted, main) ? main : scripted;
  const enough = main === 'en' ? LEAST_ENGLISH_SHARE : ENGLISH_SHARE;
  return scripted === UNDETERMINED && englishShare(words) > enough ? 'en' : null;
}
