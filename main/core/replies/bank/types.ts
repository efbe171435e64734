/** Replies that fit many chats. They hold no fact: no number, date, day, place, name or money. */
import type { ReplyIntent, ReplyTone } from '../../../contract';

/** What the message before a reply does. */
export type Need =
  | 'yes-no-question'
  | 'wh-question'
  /** Asks for a fact of this kind; a `wh-question` too. */
  | 'when-question'
  | 'where-question'
  | 'who-question'
  | 'amount-question'
  | 'why-question'
  /** How I am. */
  | 'wellbeing-question'
  /** Wants a time to be agreed on. */
  | 'time-question'
  | 'choice'
  | 'invitation'
  | 'suggestion'
  | 'request'
  | 'instruction'
  | 'offer'
  | 'good-news'
  | 'bad-news'
  /** About something I did or left undone. */
  | 'complaint'
  /** Something was done for me, or said in praise. */
  | 'favour'
  | 'joke'
  | 'thanks'
  | 'greeting'
  | 'introduction'
  | 'apology'
  | 'plan'
  | 'farewell'
  | 'statement';

export type BankLanguage = 'en' | 'ko';

/** A reply that fits many chats, written for this project. */
export interface BankReply {
  text: string;
  intent: ReplyIntent;
  /** Replies of one cluster mean the same, in both languages. */
  cluster: string;
  tones: ReplyTone[];
  language: BankLanguage;
  /** What the message before must be, any of these; left out: anything. */
  needs?: Need[];
}

/** One meaning as it is written down: a wording for each tone. */
export interface BankCluster {
  intent: ReplyIntent;
  cluster: string;
  needs?: Need[];
  /** Korean: casual is 반말, neutral and warm are 해요체, formal is 합니다체. */
  replies: Partial<Record<ReplyTone, string>>;
}
