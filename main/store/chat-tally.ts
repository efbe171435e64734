/** What lists show of a chat, counted while messages come in instead of at every look. */
import type { IncomingMessage } from '../core/chat-store-port';
import { shorten } from '../core/titles';
import type { Db } from './connection';

const LONGEST_PREVIEW = 200;

export interface Tally {
  count(message: IncomingMessage): void;
  /** Writes down what was counted; returns how many messages. */
  close(): number;
}

/** To be opened and closed in the transaction that stores the messages. */
export function createTally(db: Db, chat: number): Tally {
  const names = new Map<string, number>();
  let messages = 0;
  let first: number | null = null;
  let last: number | null = null;
  return {
    count({ sender, at }) {
      messages++;
      if (sender !== null) names.set(sender, (names.get(sender) ?? 0) + 1);
      if (at === null) return;
      first = Math.min(first ?? at, at);
      last = Math.max(last ?? at, at);
    },
    close() {
      const preview = previewOf(db, chat);
      // Nothing new, but the last message may have been edited.
      if (messages === 0) {
        db.prepare('UPDATE all_chats SET preview = ? WHERE key = ?').run(preview, chat);
        return 0;
      }
      const participants = countInto(db, chat, names);
      const sql = `UPDATE all_chats SET messages = messages + @messages, participants = @participants,
          first_at = min(coalesce(first_at, @first), coalesce(@first, first_at)),
          last_at = max(coalesce(last_at, @last), coalesce(@last, last_at)),
          preview = @preview WHERE key = @chat`;
      db.prepare(sql).run({ chat, messages, participants, first, last, preview });
      return messages;
    },
  };
}

function countInto(db: Db, chat: number, names: Map<string, number>): string {
  const json = db.prepare('SELECT participants FROM all_chats WHERE key = ?').pluck().get(chat);
  const counts = new Map(Object.entries(JSON.parse(json as string) as Record<string, number>));
  for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count);
  return JSON.stringify(Object.fromEntries(counts));
}

/** The last words that somebody wrote; of a medium without words, its name. */
function previewOf(db: Db, chat: number): string {
  const sql = `SELECT m.text, d.name FROM messages m LEFT JOIN media d ON d.message = m.key
    WHERE m.chat = ? AND m.sender IS NOT NULL ORDER BY m.position DESC LIMIT 1`;
  const row = db.prepare(sql).get(chat) as { text: string; name: string | null } | undefined;
  return shorten((row?.text || row?.name || '').replace(/\s+/gu, ' ').trim(), LONGEST_PREVIEW);
}
