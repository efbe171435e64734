/** Whether a reply holds the kind of thing that is asked for: a time for when, a place for where. Pure. */

/** What asks for a kind, and what is of it. */
type Kinds = readonly (readonly [asks: RegExp, holds: RegExp])[];

const KOREAN: Kinds = [
  [
    /언제|몇 ?시|며칠|시간/u,
    /\d|시|요일|내일|모레|오늘|주말|이따|지금|오전|오후|아침|점심|저녁|밤|다음|이번/u,
  ],
  [
    /어디|어느 쪽|출구|입구/u,
    /에서|으로|쪽|앞|뒤|옆|밑|위|층|역|집|안에|밖|출구|정문|후문|오른|왼/u,
  ],
  [/얼마|몇/u, /\d|[한두세네] ?(?:개|명|시|번|달|살|장|분)|다섯|열|만원|천|반/u],
  [/왜|어쩌다/u, /라서|아서|어서|해서|때문|니까|느라|거든|려고|다가/u],
  [/누구|누가/u, /[가-힣]{2,3}(?:이|가|씨|님|랑)|분/u],
  [/어떻게|어떡/u, /면 |하고|해서|누르|돌려|가면|세요|으로/u],
];

const ENGLISH: Kinds = [
  [
    /\bwhen\b|\bwhat (?:time|day|date)\b|\bhow (?:long|soon)\b/iu,
    /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tonight|tomorrow|now|soon|noon|midnight|morning|afternoon|evening|weekend|week|month|minutes?|hours?|after|before|till|until|since)\b/iu,
  ],
  [
    /\bwhere\b|\bwhich (?:exit|gate|room|floor|door)\b/iu,
    /\b(?:in|on|at|by|under|behind|near|next to|opposite|left|right|upstairs|downstairs|floor)\b/iu,
  ],
  [
    /\bhow (?:much|many|tall|big|far|old|wide|cold)\b/iu,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|dozen|half|hundred|few|couple|nothing|free)\b/iu,
  ],
  [/\bwhy\b|\bhow come\b/iu, /\b(?:because|cos|so that|since|to|for)\b/iu],
  [/\bwho\b|\bwhose\b/iu, /\b(?:me|him|her|us|them|I|we|he|she|they)\b|\b\p{Lu}\p{L}+/u],
  [/\bor\b[^?]*\?/iu, /\b(?:the|both|either|neither|rather|first|second|one)\b/iu],
];

const KINDS: Record<string, Kinds> = { en: ENGLISH, ko: KOREAN };
/** Nothing is asked that these patterns know: every reply is as good. */
const UNKNOWN = 0.3;

/** Share of what was asked that the reply holds, 0..1. */
export function answerKind(asked: string, reply: string, language: string): number {
  const wanted = (KINDS[language] ?? []).filter(([asks]) => asks.test(asked));
  if (wanted.length === 0) return UNKNOWN;
  return wanted.filter(([, holds]) => holds.test(reply)).length / wanted.length;
}
