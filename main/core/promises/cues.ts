/** What sounds like a promise in a chat and is none, in English and Korean. Pure. */
import { FINAL, finalOf } from '../chats/cues';
import { countWords } from '../words';

/** Holds only if something else does. */
export const CONDITION =
  /\b(?:if|unless|otherwise|in case|would|could have|not sure|maybe|might)\b|(?:다면|[으하가오되]면 |주시면 |거든|아마|혹시)/iu;

/** Tells of one's own day: nothing is owed to anybody. */
export const INTENDS =
  /\bI(?:['’]m going to| am going to|['’]m gonna|['’]ve got to| have to| need to)\b/iu;

const EMPTY =
  /^(?:\W*(?:ok(?:ay)?|yes|sure|yeah),? )?i(?:['’]?ll| will) (?:\p{L}+ ){1,2}(?:that|this|it|them)\W*$|(?:그렇게|그건|이건|그냥)\s*[가-힣]*[할볼]게/iu;
const FEWEST_WORDS = { en: 4, ko: 2 };

/** Says that something will be done, and not what; or asks for nothing but a word. */
export const isEmpty = (text: string): boolean =>
  EMPTY.test(text) ||
  countWords(text) < FEWEST_WORDS[/\p{Script=Hangul}/u.test(text) ? 'ko' : 'en'];

const PROMISES = /((?:[가-힣]+ )?[가-힣]+)게요?(?![가-힣])/gu;
const FORMAL =
  /(?:드리|보내|준비하|확인하|연락하|정리하|전달하|챙기|예약하|가져가|가져오)겠(?:습니다|어요)/u;
/** One's own coming and going, eating and resting. */
const EVERYDAY =
  /(?:^|나|들어|올라|내려|돌아|지나|넘어|먼저\s*)(?:갈|올)$|(?:잘|쉴|먹을|마실|끊을|일어날|있을|기다릴|그럴|안 ?할|놀|믿을|참을|이만 ?할|패스할|빠질|나을|마음만 받을|생각해 볼|들어갈|뵐)$/u;

/** "보낼게요", "챙겨 드리겠습니다"; one's own coming only where a time is said. */
export function takesOnInKorean(text: string, timed: boolean): boolean {
  if (FORMAL.test(text)) return true;
  const found = [...text.matchAll(PROMISES)].map(([, stem]) => stem!);
  return found.some(
    (stem) => finalOf(stem.at(-1)) === FINAL.rieul && (timed || !EVERYDAY.test(stem)),
  );
}
