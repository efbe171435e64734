/** A reply on its way to being suggested. */
import type { ReplyIntent, ReplySource, ReplyTone, Suggestion } from '../../contract';
import { withoutHidden } from '../hidden';

export interface Draft {
  text: string;
  intent: ReplyIntent;
  tone: ReplyTone;
  origin: Suggestion['origin'];
  sources?: ReplySource[];
}

/** As it leaves the core: what somebody is about to send holds nothing that they cannot see. */
export const asSuggestion = ({ text, intent, tone, origin, sources }: Draft): Suggestion => ({
  text: withoutHidden(text),
  intent,
  tone,
  origin,
  ...(sources ? { sources } : {}),
});
