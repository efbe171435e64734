/** Numbers, times, amounts, addresses and names: what a reply must not make up. Pure. */
import { plainForm } from './acts/read';

const URL =
  /(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|io|kr|de|uk|edu|gov|app|dev|me|co)\b(?:\/\S*)?/gu;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const PHONE = /\+?\d[\d\s().-]{6,}\d/gu;
const NUMBER = /\d+(?:[.,:/-]\d+)*/gu;
const NUMBER_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half past|quarter (?:to|past))\b/gu;
const DAYS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|yesterday|weekend|next (?:week|month|year)|noon|midnight|january|february|april|june|july|august|september|october|november|december)s?\b/gu;
const MONEY =
  /[$€£¥₩]\s?\d+|\d+\s?(?:dollars?|euros?|pounds?|quid|bucks|won|eur|usd|gbp|krw|원|만 ?원|달러|유로)/gu;
const KOREAN =
  /[월화수목금토일]요일|내일|모레|글피|오늘|어제|주말|다음 ?주|이번 ?주|다음 ?달|정오|자정|(?<![가-힣])(?:(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두) ?(?:시(?!간)|명|개|시간|달|살)|(?:두|세|네|다섯|여섯|열) ?번)/gu;

const WORD_VALUES: Record<string, string> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, String(value)]),
);
const SHORT_DAYS: [RegExp, string][] = [
  [/(?<=\b(?:on|this|next|by|until|till|for) )mon\b/gu, 'monday'],
  [/\btues?\b/gu, 'tuesday'],
  [/\bweds\b|(?<=\b(?:on|this|next|by|until|till|for) )wed\b/gu, 'wednesday'],
  [/\bthu(?:rs?)?\b/gu, 'thursday'],
  [/\bfri\b/gu, 'friday'],
  [/(?<=\b(?:on|this|next|by|until|till|for) )sat\b/gu, 'saturday'],
  [/(?<=\b(?:on|this|next|by|until|till|for) )sun\b/gu, 'sunday'],
  [/\b(?:tmrw|tmr|tomoz|2moro)\b/gu, 'tomorrow'],
  [/\b(?:2nite|tonite)\b/gu, 'tonight'],
];

const PATTERNS = [URL, MAIL, MONEY, PHONE, NUMBER, NUMBER_WORDS, DAYS, KOREAN];
/** Words that look like numbers and are none: "no one", "one of those", "the other one". */
const NO_NUMBERS =
  /\b(?:no|any|every|some|this|that|which|the|nice|good|great|funny|big|small|each|other|another|new|next|last|first) one\b|\bone (?:of|day|more|thing|another)\b|\ball of us\b/gu;

/** Every fact of a text, in a form in which two texts can be compared: `six` is `6`, `Tues` is `tuesday`. */
export function factsOf(text: string): Set<string> {
  let plain = plainForm(text).replace(NO_NUMBERS, ' ');
  for (const [short, long] of SHORT_DAYS) plain = plain.replace(short, long);
  const found = PATTERNS.flatMap((pattern) => plain.match(pattern) ?? []);
  return new Set(found.map(canonical));
}

const canonical = (fact: string): string => {
  const bare = fact
    .replace(/s$/u, '')
    .replace(/\s+/gu, '')
    .replace(/(\d)(?:,)(?=\d{3})/gu, '$1');
  return WORD_VALUES[bare] ?? bare.replace(/:00$/u, '').replace(/[.,:/-]+$/u, '');
};
