/** Numbers that lead to a person: phones, accounts, cards, identity. Digits, and digits in words as they are spoken. */
import type { PrivateClass } from '../../contract';

interface Span {
  class: PrivateClass;
  text: string;
}

/** Digits of any script, spaces and strokes of any kind between them. */
const WRITTEN =
  /(?<![\p{L}\p{N}.,:/-])(?:\+|\(\+?)?\p{Nd}(?:[\p{Nd}\p{Zs}().\p{Pd}]*\p{Nd})(?![A-Za-z\p{N}]|[.,:/-]\d)/gu;
const FEWEST = 7;
/** Of what is called an account. */
const FEWEST_OF_ACCOUNT = 6;
const MOST = 19;

const DATE = /^(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4})(?: \d{1,2})?$/;
const THOUSANDS = /^\d{1,3}(?:[. ]\d{3})+$/;
const YEARS = /^(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}$/;
const BARE = /^\d{7,8}$/;

const IDENTITY = /^\d{6}[ -]?[1-8]\d{6}$|^\d{3}-\d{2}-\d{4}$/;
const ACCOUNT_CUE =
  /(?:accounts?|iban|cards?|passport|social security|sort code|routing|customer|reference|policy|계좌|카드|여권|주민|고객|통장)[^.!?]{0,30}$/iu;
const THING_CUE =
  /(?:serial|model|part|order|invoice|version|ticket|issue|article|item|batch|제품|모델|주문|송장|일련)[^.!?]{0,20}$/iu;
const NUMBER_CUE =
  /(?:numbers?|no\.|#|call|phone|cell|mobile|ring|text|fax|reach (?:me|him|her|us|them)|번호|전화|연락처|핸드폰|휴대폰)[^.!?\d]{0,25}$/iu;

const IBAN =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const PASSPORT = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d{7,8}(?![\p{L}\p{N}])/gu;
const PLATE_SPELT =
  /(?<=(?:[Pp]late|[Ll]icen[cs]e|[Rr]egistration)[^.!?]{0,20} )[A-Z]{2,3}[- ]?\d{2,4}(?: ?[A-Z]{1,3})?(?![\p{L}\p{N}])/gu;
const PLATE = /(?<![\p{L}\p{N}])\d{2,3}[가-힣] ?\d{4}(?!\p{N}|[호번원])/gu;

const DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\\d{1,4})';
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:(?:double|triple) )?${DIGIT})(?:[,. -]{1,2}(?:(?:double|triple) )?${DIGIT}){4,}(?![\\p{L}\\p{N}])`,
  'giu',
);
const SPOKEN_KOREAN =
  /(?<![가-힣])[공영일이삼사오육칠팔구](?:[\s,-]?[공영일이삼사오육칠팔구]|에(?=[\s,]*[공영일이삼사오육칠팔구])){6,}/gu;

const digitsIn = (text: string): number => (text.match(/\p{Nd}/gu) ?? []).length;
const wordDigits = (text: string): number =>
  digitsIn(text) +
  (text.match(/zero|oh|one|two|three|four|five|six|seven|eight|nine/giu) ?? []).length;

/** Every number of a text that leads to a person. */
export function privateNumbers(text: string): Span[] {
  const signs = [IBAN, PASSPORT, PLATE, PLATE_SPELT].flatMap((pattern) => matches(text, pattern));
  const written = matches(text, WRITTEN).flatMap((match) => {
    const kind = kindOf(match);
    return kind ? [{ text: match.text, class: kind }] : [];
  });
  const spoken = matches(text, SPOKEN).filter((match) => isSpoken(match.text));
  return [
    ...signs.map((match): Span => ({ text: match.text, class: 'account' })),
    ...written,
    ...[...spoken, ...matches(text, SPOKEN_KOREAN)].map(
      (match): Span => ({
        text: match.text,
        class: ACCOUNT_CUE.test(match.before) ? 'account' : 'phone',
      }),
    ),
  ];
}

interface Match {
  text: string;
  /** What is said just before. */
  before: string;
}

const matches = (text: string, pattern: RegExp): Match[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    text: found,
    before: text.slice(Math.max(0, index - 60), index),
  }));

const isSpoken = (text: string): boolean => /[a-z]/i.test(text) && wordDigits(text) >= FEWEST;

/** Null for dates, sums, years, and runs of seven or eight digits that nothing calls a number. */
function kindOf({ text: found, before }: Match): 'phone' | 'account' | null {
  const count = digitsIn(found);
  const isAccount = ACCOUNT_CUE.test(before) && count >= FEWEST_OF_ACCOUNT && count <= MOST;
  if (isAccount || IDENTITY.test(found)) return 'account';
  if (count < FEWEST || count > MOST) return null;
  if (DATE.test(found) || THOUSANDS.test(found) || YEARS.test(found)) return null;
  if (BARE.test(found) && (!NUMBER_CUE.test(before) || THING_CUE.test(before))) return null;
  return count > 15 ? 'account' : 'phone';
}
