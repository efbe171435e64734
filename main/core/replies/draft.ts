/** A reply on its way to being suggested. */
import type { ReplyIntent, ReplySource, ReplyTone, Suggestion } from '../../contract';

export interface Draft {
  text: string;
  intent: ReplyIntent;
  tone: ReplyTone;
  origin: Suggestion['origin'];
  sources?: ReplySource[];
}

/** As it leaves the core. */
export const asSuggestion = ({ text, intent, tone, origin, sources }: Draft): Suggestion => ({
  text,
  intent,
  tone,
  origin,
  ...(sources ? { sources } : {}),
});
