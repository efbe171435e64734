/** Korean particles follow the sound that a word ends with; a placeholder ends with a number. */

/** After a consonant, after a vowel; those that begin alike stand longest first. */
const PAIRS: [string, string][] = [
  ['이라고', '라고'],
  ['이에요', '예요'],
  ['이랑', '랑'],
  ['이나', '나'],
  ['이야', '야'],
  ['으로', '로'],
  ['은', '는'],
  ['을', '를'],
  ['과', '와'],
  ['아', '야'],
  ['이', '가'],
];

/** 영 일 삼 육 칠 팔 (십): numbers that end with a consonant when they are read. */
const ENDS_WITH_CONSONANT = new Set(['0', '1', '3', '6', '7', '8']);
/** 일 칠 팔 end with ㄹ, after which 로 stays as it is. */
const ENDS_WITH_RIEUL = new Set(['1', '7', '8']);

/** The particle with which `rest` begins, as it must be behind `placeholder`; null where none does. */
export function withParticle(
  placeholder: string,
  rest: string,
): { instead: string; length: number } | null {
  const digit = /(\d)\]?$/u.exec(placeholder)?.[1];
  if (digit === undefined || !/[가-힣]/u.test(rest[0] ?? '')) return null;
  const closed = ENDS_WITH_CONSONANT.has(digit);
  for (const [afterConsonant, afterVowel] of PAIRS) {
    const said = [afterConsonant, afterVowel].find((form) => isAlone(rest, form));
    if (said === undefined) continue;
    const short = afterVowel === '로' && ENDS_WITH_RIEUL.has(digit);
    return { instead: closed && !short ? afterConsonant : afterVowel, length: said.length };
  }
  return null;
}

const isAlone = (rest: string, form: string): boolean =>
  rest.startsWith(form) && !/^[가-힣]/u.test(rest.slice(form.length));
