/** Tells the language of a text. The only importer of eld (Apache-2.0), a detector of 60 languages by letter n-grams. */

/** BCP 47 for "undetermined". */
export const UNDETERMINED = 'und';

/** Enough to be sure, and little enough to be quick. */
const SAMPLE = 6000;
const STRETCHES = 6;
const ENGLISH_SHARE = 0.18;
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

/** English is told by its commonest words, so that the tables of the detector (0.2 s) are rarely read. */
function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  return (
    words.length >= 12 && words.filter((w) => ENGLISH.has(w)).length / words.length > ENGLISH_SHARE
  );
}

/** The language of the script that many letters are of, where there is such a script. */
function byScript(sample: string): string {
  const letters = Math.max(1, countOf(sample, /\p{L}/u));
  const main = SCRIPTS.find(([script]) => countOf(sample, script) / letters > 0.3);
  return main?.[1] ?? UNDETERMINED;
}

/** Their scripts tell them from all others; n-grams would weigh a few English words more. */
const TOLD_BY_SCRIPT = new Set(['ko', 'ja', 'he', 'th', 'el']);

/** BCP 47 code of the language that most of `texts` is in, or `und` where nothing can be told. */
export async function detectLanguage(texts: string[]): Promise<string> {
  const sample = sampleOf(texts);
  const scripted = byScript(sample);
  if (TOLD_BY_SCRIPT.has(scripted)) return scripted;
  if (isPlainlyEnglish(sample)) return 'en';
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample).language;
  return found === '' ? scripted : found;
}
