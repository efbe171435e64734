/** Keeps out of a suggestion what neither the chat nor the hint holds. Pure. */
import { plainForm } from './acts/read';
import { factsOf } from './facts';

/** Words that say or guess what somebody is; fine only where the chat says them itself. */
const GENDERED =
  /\b(?:he|she|him|her|his|hers|himself|herself|sir|madam|ma'am|mr|mrs|ms|miss|bro|bruh|dude|man|mate|girl|girlie|queen|king|boys|ladies|gentlemen|lady|gentleman|guys|sis|sister|brother|son|daughter|wife|husband|boyfriend|girlfriend)\b|그녀|형님?|누나|누님|오빠|언니|아저씨|아줌마|아가씨|총각|사모님|여사님/gu;
const MONEY =
  /\b(?:pay|paid|refund|transfer|venmo|paypal|deposit|invoice|dollars?|euros?|bucks|price|discount|free of charge|loan|lend)\b|입금|송금|환불|결제|계좌|할인/gu;
const PROMISE =
  /\b(?:guarantee|promise|swear|confirm(?:ed)?|booked|reserved|signed)\b|약속|보장|예약해|확정/gu;

export interface Allowed {
  /** What the chat and the hint hold, in plain form. */
  text: string;
  facts: Set<string>;
}

/** What may stand in a suggestion. */
export function allowedBy(texts: string[]): Allowed {
  const text = plainForm(texts.join('\n'));
  return { text, facts: factsOf(text) };
}

/** Numbers, days, amounts and addresses of a text that are nowhere in what is allowed. */
export const inventedFacts = (text: string, allowed: Allowed): string[] =>
  [...factsOf(text)].filter((fact) => !allowed.facts.has(fact));

/** Names of a text that are nowhere in what is allowed. */
export const inventedNames = (text: string, allowed: Allowed): string[] =>
  namesIn(text).filter((name) => !holdsWord(allowed.text, name.replace(/['’]s$/u, '')));

/** Names in the middle of a sentence; the beginnings of sentences tell nothing. */
function namesIn(text: string): string[] {
  const found = text.match(/(?<=[\p{L}\p{N},;:'’)] )\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return found.filter((name) => !/^I(?:['’]|$)/u.test(name)).map((name) => plainForm(name));
}

const absent = (pattern: RegExp, text: string, allowed: Allowed): boolean =>
  (plainForm(text).match(pattern) ?? []).some((word) => !holdsWord(allowed.text, word));

const holdsWord = (text: string, word: string): boolean =>
  /[a-z]/u.test(word)
    ? new RegExp(`(?<![\\p{L}])${word.replace(/[^\p{L}\p{N}' ]/gu, '')}(?![\\p{L}])`, 'u').test(
        text,
      )
    : text.includes(word);

/** True when a text says nothing of its own: no fact, name, sex, money or promise beyond what is allowed. */
export function addsNothing(text: string, allowed: Allowed): boolean {
  return (
    inventedFacts(text, allowed).length === 0 &&
    inventedNames(text, allowed).length === 0 &&
    ![GENDERED, MONEY, PROMISE].some((pattern) => absent(pattern, text, allowed))
  );
}

/** Speaks of money or binds me: only I may, whatever the chat says. */
export const commits = (text: string): boolean =>
  [MONEY, PROMISE].some((pattern) => plainForm(text).search(pattern) >= 0);
