/** Questions to a whole group: asked of me too, until somebody has answered. */
import type { DigestItem, Message } from '../../contract';
import { NO_ANSWER } from './cues';
import { wordsOf } from './transcript';

/** So many messages later, a yes answers something else. */
export const ANSWERED_WITHIN = 4;

export interface GroupQuestions {
  /** A question that was just asked; what others say to one that asks `each` does not answer it for me. */
  add(item: DigestItem, each: boolean): void;
  /** To be told each message that says something, before what it asks itself is added. */
  answeredBy(message: Message, mine: boolean): void;
  /** To be called after each message. */
  next(): void;
  /** False for a question that was answered. */
  isOpen(item: DigestItem): boolean;
}

/** An answer follows within a few messages, from another than who asked, and is for the latest question or the one it quotes. */
export function createGroupQuestions(): GroupQuestions {
  const answered = new Set<DigestItem>();
  let open: { item: DigestItem; each: boolean; age: number }[] = [];
  return {
    add: (item, each) => {
      open.push({ item, each, age: 0 });
    },
    answeredBy(message, mine) {
      const { sender, replyTo } = message;
      if (NO_ANSWER.test(wordsOf(message).trim())) return;
      const meant = replyTo ?? open.at(-1)?.item.messages[0];
      for (const { item, each } of open) {
        if (item.messages[0] === meant && sender !== item.sender && (mine || !each))
          answered.add(item);
      }
    },
    next() {
      for (const question of open) question.age++;
      open = open.filter(({ item, age }) => age <= ANSWERED_WITHIN && !answered.has(item));
    },
    isOpen: (item) => !answered.has(item),
  };
}
