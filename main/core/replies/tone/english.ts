/** English in another tone, by rules that change wording and keep every fact. */
import type { ReplyTone } from '../../../contract';

type Rule = readonly [RegExp, string];

/** Typed in haste: said in full wherever a text is to look written. */
const IN_FULL: Rule[] = [
  [/\bu\b/gi, 'you'],
  [/\bur\b/gi, 'your'],
  [/\br\b(?= (?:you|u|they|we)\b)/gi, 'are'],
  [/\b(?:pls|plz)\b/gi, 'please'],
  [/\b(?:thx|thnx|ty)\b/gi, 'thanks'],
  [/\b(?:tmrw|tmr|tmw)\b/gi, 'tomorrow'],
  [/\bcuz\b/gi, 'because'],
  [/\bbtw\b/gi, 'by the way'],
  [/\bidk\b/gi, "I don't know"],
  [/\bimo\b/gi, 'in my opinion'],
  [/\bomw\b/gi, 'on my way'],
  [/\basap\b/g, 'as soon as possible'],
  [/\bdont\b/gi, "don't"],
  [/\bcant\b/gi, "can't"],
  [/\bwont\b/gi, "won't"],
  [/\bim\b/gi, "I'm"],
  [/\bive\b/gi, "I've"],
  [/\bi\b/g, 'I'],
];

const FORMAL: Rule[] = [
  ...IN_FULL,
  [/\b(?:wanna)\b/gi, 'want to'],
  [/\bgonna\b/gi, 'going to'],
  [/\bgotta\b/gi, 'have to'],
  [/\bkinda\b/gi, 'rather'],
  [/\b(?:yeah|yep|yup|ya)\b/gi, 'yes'],
  [/\b(?:nope|nah)\b/gi, 'no'],
  [/^(?:hey|hi|hiya|yo)\b(?: there)?,?(?= )/i, 'Hello,'],
  [/^(?:hey|hi|hiya|yo)\b(?: there)?/i, 'Hello'],
  [/\b(?:ok|okay|k)\b/gi, 'all right'],
  [/\bthanks a lot\b/gi, 'thank you very much'],
  [/\b(?:thanks|cheers)\b/gi, 'thank you'],
  [/\bcan't\b/gi, 'cannot'],
  [/\bwon't\b/gi, 'will not'],
  [/\b(\w+)n't\b/gi, '$1 not'],
  [/\bI'm\b/gi, 'I am'],
  [/\blet's\b/gi, 'let us'],
  [/\b(you|we|they)'re\b/gi, '$1 are'],
  [/\b(I|you|we|they)'ve\b/gi, '$1 have'],
  [/\b(\w+)'ll\b/gi, '$1 will'],
  [/\b(I|you|he|she|we|they)'d (?=like|love|be|prefer|rather)/gi, '$1 would '],
  [/\b(?:it|that|what)'s (?=a|the|not|ok|fine|good|great|my|your|all)/gi, '$& '],
  [/ ?(?:lol|lmao|haha+|hehe+)\b/gi, ''],
  [/ ?(?:\p{Extended_Pictographic}\uFE0F?)+/gu, ''],
  [/!+/g, '.'],
];

const CASUAL: Rule[] = [
  [/^(?:hello|good (?:morning|afternoon|evening)|dear)\b/i, 'hey'],
  [/\bthank you (?:very|so) much\b/gi, 'thanks so much'],
  [/\bthank you\b/gi, 'thanks'],
  [/\bcannot\b/gi, "can't"],
  [/\bdo not\b/gi, "don't"],
  [/\bdoes not\b/gi, "doesn't"],
  [/\bis not\b/gi, "isn't"],
  [/\bwill not\b/gi, "won't"],
  [/\bI am\b/g, "I'm"],
  [/\bI will\b/g, "I'll"],
  [/\bI would\b/g, "I'd"],
  [/\bI have (?=been|got|done|seen|sent|had|not)/g, "I've "],
  [/\bit is\b/gi, "it's"],
  [/\bthat is\b/gi, "that's"],
  [/\byes\b/gi, 'yeah'],
  [/\bgoing to (?=\w+)(?!the\b|a\b|my\b|school|work|bed)/gi, 'gonna '],
  [/\bwant to\b/gi, 'wanna'],
  [/\bvery well\b|\ball right\b|\bcertainly\b/gi, 'ok'],
  [/\bregards,?[\s\S]*$/i, ''],
];

/** Words that can go without taking anything with them. */
const SHORT: Rule[] = [
  [/^(?:hi|hello|hey|dear)\b[^,.!?]{0,20}[,.!] ?/i, ''],
  [
    /\b(?:i (?:just )?(?:wanted|want) to (?:let you know|say|tell you)(?: that)?|just (?:letting you know|to let you know)(?: that)?|i was wondering if|i hope (?:this finds you well|you are well|you're well|you are doing well)[.,!]?|as far as i (?:know|can tell),?|to be honest,?|in my opinion,?|i (?:think|believe|guess) that|i (?:think|guess),?)\s*/gi,
    '',
  ],
  [
    /\b(?:really|actually|basically|honestly|literally|definitely|kind of|sort of|a little bit|a bit|just|very|quite) (?=\w)/gi,
    '',
  ],
  [/\bthank you (?:very|so) much\b/gi, 'thanks'],
  [/\bthanks (?:a lot|so much|very much)\b/gi, 'thanks'],
  [/[.!]? ?(?:best|kind|warm) regards[\s\S]*$/i, '.'],
];

const WARM: Rule[] = [
  ...IN_FULL,
  [/^hello\b/i, 'Hi'],
  [/\bthank you\b(?! (?:so|very))/gi, 'thank you so much'],
  [/\bthanks\b(?! (?:so|a lot|very|but))/gi, 'thanks so much'],
  [/^(?:ok|okay|fine)(?=[.,!]|$)/i, 'Sounds lovely'],
  [/^(?:yes|yeah)(?=[.,!]|$)/i, 'Yes, gladly'],
];

const RULES: Record<ReplyTone, Rule[]> = {
  neutral: IN_FULL,
  casual: CASUAL,
  formal: FORMAL,
  warm: WARM,
  short: SHORT,
};

const applied = (text: string, rules: Rule[]): string =>
  rules.reduce((so, [from, to]) => so.replace(from, to), text);

/** `'s` before an article is `is`. */
const expanded = (text: string): string =>
  text.replace(/\b(it|that|what)'s {1,2}/gi, '$1 is ').replace(/ {2,}/g, ' ');

const capitals = (text: string): string =>
  text.replace(/(^\s*|[.!?]\s+)(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());

const ended = (text: string): string => (/[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text);

/** Says the same in another tone. */
export function englishIn(text: string, tone: ReplyTone): string {
  const said = applied(text.trim(), RULES[tone]).trim();
  if (tone === 'formal') return ended(capitals(expanded(said)));
  if (tone === 'neutral') return ended(capitals(said));
  if (tone === 'warm') return warmly(capitals(said));
  if (tone === 'short') return capitals(said);
  return said.replace(/(?<![.])\.$/u, '');
}

/** No joy is put on a refusal or bad news. */
const SOMBRE =
  /\b(?:sorry|can't|cannot|unfortunately|afraid|not|no|won't|bad|sad|late|cancel\w*)\b/i;

const warmly = (text: string): string =>
  SOMBRE.test(text) || /[?!]$/.test(text) ? ended(text) : `${text.replace(/\.$/u, '')}!`;
