/** How somebody writes, counted: nothing here is guessed. Pure. */
import type { StyleCard } from '../../contract';
import { countWords } from '../words';

export type StyleCounts = Omit<StyleCard, 'chat' | 'name' | 'forgotten'>;

const EMOJI =
  /\p{Regional_Indicator}{2}|(?![©®™‼⁉])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;
const ENDING = '[\\s.!?~…^ㅋㅎㅠㅜ♡♥]*';
const TRAILING_EMOJI = new RegExp(`(?:${EMOJI.source}|\\s)+$`, 'u');
/** 요 and 니다 at the end, an address with 님, or a bare 네. */
const POLITE = new RegExp(
  `(?:요|니다|니까|시오|세용|[가-힣]용|[가-힣]{2}님|^(?:네|넵|예))${ENDING}$`,
  'u',
);
const GREETING =
  /^(?:hi+|he+y+|hello+|hiya|howdy|yo|good (?:morning|afternoon|evening)|morning|안녕하세요|안녕하십니까|안녕|하이|헬로|여보세요|좋은 아침)(?: (?:there|all|everyone|guys))?(?=$|[^\p{L}])/iu;
const MOST_SHOWN = 8;

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** The middle one; 0 of none. */
function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/** Most used first; of equals, the one seen first. */
function mostUsed(found: string[]): string[] {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, MOST_SHOWN).map(([one]) => one);
}

const firstLetter = (text: string): string | undefined => /\p{L}/u.exec(text)?.[0];

/** Counts the style of one person's messages; those without words or emoji count for nothing. */
export function styleOf(messages: readonly { text: string }[]): StyleCounts {
  const texts = messages.map(({ text }) => text.trim()).filter((text) => text !== '');
  const plain = texts.map((text) => text.replace(TRAILING_EMOJI, ''));
  const shareOf = (fits: (text: string) => boolean, among = plain) =>
    share(among.filter(fits).length, among.length);
  const cased = plain.filter((text) => /^\p{Lu}|^\p{Ll}/u.test(firstLetter(text) ?? ''));
  const korean = plain.filter((text) => /\p{Script=Hangul}/u.test(text));
  return {
    messages: texts.length,
    medianWords: median(texts.map(countWords)),
    emoji: shareOf((text) => text.match(EMOJI) !== null, texts),
    exclamation: shareOf((text) => /[!！]/u.test(text)),
    lowercaseStart: shareOf((text) => /^\p{Ll}/u.test(firstLetter(text)!), cased),
    finalPeriod: shareOf((text) => /(?<![.。])[.。]$/u.test(text)),
    polite: shareOf((text) => POLITE.test(text), korean),
    topEmoji: mostUsed(texts.flatMap((text) => text.match(EMOJI) ?? [])),
    greetings: mostUsed(texts.flatMap((text) => GREETING.exec(text)?.[0] ?? [])),
  };
}
