/** Gives a suggestion the look of what I write: case, last period, a sign of joy. Pure. */
import type { ReplyIntent, ReplyTone } from '../../contract';
import type { StyleCounts } from '../chats/style';

const ENOUGH = 5;
const MOSTLY = 0.7;
const SELDOM = 0.25;
/** Signs that are kind in any company. */
const KIND = new Set(['😊', '🙂', '😄', '😁', '🙏', '👍', '❤️', '🎉', '🥰', '☺️', '💪', '🤗']);
const GLAD: ReplyIntent[] = ['agree', 'thanks', 'congratulate', 'greet'];
/** These tones say how a text is to look; manner gives way. */
const OWN_LOOK: ReplyTone[] = ['formal', 'short'];

/** Changes looks only: the words stay. */
export function inMyManner(
  text: string,
  { intent, tone }: { intent: ReplyIntent; tone: ReplyTone },
  manner: StyleCounts,
): string {
  if (manner.messages < ENOUGH || OWN_LOOK.includes(tone)) return text;
  let shaped = text;
  if (manner.finalPeriod < SELDOM) shaped = shaped.replace(/(?<![.。])\.$/u, '');
  if (manner.lowercaseStart > MOSTLY)
    shaped = shaped.replace(/(^|[.!?] )(\p{Lu})(?=\p{Ll}| )/gu, (whole, before, letter, at) =>
      letter === 'I' && /^I['’ ]/u.test(shaped.slice(at + before.length))
        ? whole
        : before + letter.toLowerCase(),
    );
  if (manner.exclamation < 0.05)
    shaped = shaped.replace(/!+/gu, (_, at: number) => (at === shaped.length - 1 ? '' : '.'));
  const sign = manner.topEmoji.find((emoji) => KIND.has(emoji));
  const wants = manner.emoji > 0.5 && GLAD.includes(intent) && sign !== undefined;
  return wants && !/\p{Extended_Pictographic}/u.test(shaped) ? `${shaped} ${sign}` : shaped;
}
