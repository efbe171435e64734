/** Chats in SQLite. */
import { join } from 'node:path';
import type { Chat, ListOrder } from '../contract';
import type { ChatStore, IncomingChat } from '../core/chat-store-port';
import { UNDETERMINED } from '../core/language';
import { findChat } from './chat-identity';
import { createChatMedia, MEDIA_FOLDER } from './chat-media';
import { createMerge } from './chat-merge';
import { hideChat } from './chat-removal';
import type { Db } from './connection';
import { guarded } from './errors';
import { newId } from './ids';
import { createMessages } from './messages';
import { type Clean, notDeleted } from './removal';
import { tagsOf } from './tags';

interface Row {
  key: number;
  id: string;
  app: Chat['app'];
  title: string;
  me: string | null;
  created_at: number;
  language: string | null;
  participants: string;
  messages: number;
  first_at: number | null;
  last_at: number | null;
  preview: string;
  style_forgotten: 0 | 1;
  voices: number;
  favourite: 0 | 1;
  tags: string;
}

const SELECT = `SELECT c.*, (SELECT count(*) FROM media WHERE chat = c.key AND kind = 'voice'
    AND hash IS NOT NULL AND transcript IS NULL AND problem IS NULL) AS voices,
    ${tagsOf('chat', 'c.key')} AS tags
  FROM chats c`;

function toChat(row: Row): Chat {
  const { id, title, app, me, messages, language, preview } = row;
  const { first_at: firstAt, last_at: lastAt, created_at: createdAt, voices: voicesLeft } = row;
  const counts = Object.entries(JSON.parse(row.participants) as Record<string, number>);
  const participants = counts
    .map(([name, messages]) => ({ name, messages }))
    .sort((a, b) => b.messages - a.messages);
  const facts = { id, title, app, participants, me, messages, firstAt, lastAt, createdAt };
  const marks = { favourite: row.favourite === 1, tags: JSON.parse(row.tags) as string[] };
  return { ...facts, language, preview, voicesLeft, ...marks };
}

/** The chats half of the store, for the library in `folder`; `clean` ends a removal. */
export function createChats(db: Db, folder: string, clean: Clean): ChatStore {
  const byId = db.prepare(`${SELECT} WHERE c.id = ?`);
  const find = (id: string) => byId.get(id) as Row | undefined;
  const get = (id: string) => {
    const row = find(id);
    return row ? toChat(row) : null;
  };
  return {
    ...createMessages(db),
    ...createChatMedia(db, folder),
    ...createChanges(db),
    list: (page) => list(db, page),
    get,
    ids: () => db.prepare('SELECT id FROM chats').pluck().all() as string[],
    matching: (chat, sample) => findChat(db, chat, sample) ?? null,
    add: (chat) => toChat(find(add(db, chat))!),
    beginMerge: (chat) => guarded(createMerge(db, { key: find(chat)!.key, id: chat })),
    merge(chat, messages) {
      const merge = createMerge(db, { key: find(chat)!.key, id: chat });
      return merge.add(messages) + merge.finish();
    },
    styleForgotten: (chat) => find(chat)?.style_forgotten === 1,
    async remove(chat) {
      const row = find(chat);
      if (!row) return;
      hideChat(db, row.key);
      const stuck = (await clean()).filter((path) => path.startsWith(join(folder, MEDIA_FOLDER)));
      if (stuck.length > 0) throw notDeleted(stuck[0]!);
    },
  };
}

type Changes = Pick<ChatStore, 'setMe' | 'retitle' | 'learn' | 'forgetStyle'>;

function createChanges(db: Db): Changes {
  const change = (column: string) => db.prepare(`UPDATE all_chats SET ${column} = ? WHERE id = ?`);
  const [me, title, language, forgotten] = ['me', 'title', 'language', 'style_forgotten'].map(
    change,
  );
  return {
    setMe: (chat, name) => void me!.run(name, chat),
    retitle: (chat, text) => void title!.run(text, chat),
    learn(chat, facts) {
      if (facts.language !== undefined && facts.language !== UNDETERMINED)
        language!.run(facts.language, chat);
    },
    forgetStyle: (chat, forget) => void forgotten!.run(forget ? 1 : 0, chat),
  };
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const ORDERS: Record<ListOrder, string> = {
  newest: 'coalesce(c.last_at, c.created_at) DESC',
  oldest: 'coalesce(c.last_at, c.created_at)',
  longest: 'c.messages DESC',
  name: 'name_key_of(c.title)',
};

/** Chats are few, so that they are looked through one by one: their names need no index. */
function list(db: Db, wanted: Parameters<ChatStore['list']>[0]) {
  const { query, limit, offset, order = 'newest', tag, ...facts } = wanted;
  const tagged = `WHERE EXISTS (SELECT 1 FROM chat_tags g WHERE g.chat = c.key AND g.tag = @tag)`;
  const sql = `${SELECT} ${tag === undefined ? '' : tagged} ORDER BY ${ORDERS[order]}, c.key DESC`;
  const rows = db.prepare(sql).all(tag === undefined ? {} : { tag }) as Row[];
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const isNamed = ({ title, participants }: Chat) => {
    const names = fold([title, ...participants.map(({ name }) => name)].join('\n'));
    return words.every((word) => names.includes(word));
  };
  const found = rows.map(toChat).filter((chat) => fits(chat, facts) && isNamed(chat));
  return { chats: found.slice(offset, offset + limit), total: found.length };
}

type Facts = Pick<Parameters<ChatStore['list']>[0], 'app' | 'favourite' | 'language'>;

const fits = (chat: Chat, facts: Facts): boolean =>
  Object.entries(facts).every(
    ([name, wanted]) => wanted === undefined || chat[name as keyof Facts] === wanted,
  );

function add(db: Db, { app, key, title, me }: IncomingChat): string {
  const id = newId();
  const sql = `INSERT INTO all_chats (id, app, export_key, export_title, title, me, created_at)
    VALUES (@id, @app, @key, @title, @title, @me, @createdAt)`;
  db.prepare(sql).run({ id, app, key, title, me, createdAt: Date.now() });
  return id;
}
