/** Search by words: the best rows of each kind, by BM25. */
import type { Hit } from '../contract';
import type { SearchStore, WordHit } from '../core/search-store-port';
import type { Db } from './connection';
import { messageWords, summaryWords, type WordTable } from './word-index';

/** Ranking looks at the newest matches only, so that a word that is everywhere is found as quickly as a rare one. */
const RANKED_MATCHES = 2000;

/** Of a row of the index: that it is not in the bin, whose matches must not use up those that are looked at. */
const IN_SIGHT: Record<WordTable, string> = {
  title_words: 'recordings v WHERE v.key = title_words.rowid',
  segment_words: `segments o JOIN transcripts t ON t.key = o.transcript
    JOIN recordings v ON v.key = t.recording WHERE o.key = segment_words.rowid`,
  summary_words: `summaries o JOIN recordings v ON v.key = o.recording
    WHERE o.key = summary_words.rowid`,
  message_words: `messages o JOIN chats v ON v.key = o.chat WHERE o.key = message_words.rowid`,
};

const ranked = (table: WordTable, where = ''): string => `
  (SELECT rowid AS key, bm25(${table}) AS score FROM ${table} WHERE ${table} MATCH @match
   AND EXISTS (SELECT 1 FROM ${IN_SIGHT[table]} ${where})
   ORDER BY rowid DESC LIMIT ${RANKED_MATCHES}) hit`;

const messages = (where = ''): string => `
  SELECT c.id AS recording, c.title, m.key AS message, m.position AS "index", m.text, d.transcript
  FROM ${ranked('message_words', where)} JOIN messages m ON m.key = hit.key
  JOIN chats c ON c.key = m.chat
  LEFT JOIN media d ON d.message = m.key ORDER BY hit.score LIMIT @limit`;

const OF_CHAT = 'AND v.id = @chat';

const QUERIES: Record<Hit['kind'], string> = {
  title: `SELECT r.id AS recording, r.title, r.title AS text FROM ${ranked('title_words')}
    JOIN recordings r ON r.key = hit.key ORDER BY hit.score LIMIT @limit`,
  segment: `SELECT r.id AS recording, r.title, s.number AS segment, s.start, s.text
    FROM ${ranked('segment_words')} JOIN segments s ON s.key = hit.key
    JOIN transcripts t ON t.key = s.transcript JOIN recordings r ON r.key = t.recording
    ORDER BY hit.score LIMIT @limit`,
  summary: `SELECT r.id AS recording, r.title, s.body AS text FROM ${ranked('summary_words')}
    JOIN summaries s ON s.key = hit.key JOIN recordings r ON r.key = s.recording
    ORDER BY hit.score LIMIT @limit`,
  message: messages(),
};

type Row = Omit<WordHit, 'kind'> & { transcript?: string | null };

/** Makes the half of search that goes by words. */
export function createWordSearch(db: Db): Pick<SearchStore, 'words' | 'wordsOfChat'> {
  return {
    words: (match, kind, limit) => toHits(kind, db.prepare(QUERIES[kind]).all({ match, limit })),
    wordsOfChat: (match, chat, limit) =>
      toHits('message', db.prepare(messages(OF_CHAT)).all({ match, chat, limit })),
  };
}

const toHits = (kind: Hit['kind'], rows: unknown[]): WordHit[] =>
  (rows as Row[]).map(({ transcript = null, ...hit }) => ({
    ...hit,
    kind,
    text: searchedText(kind, hit.text, transcript),
  }));

function searchedText(kind: Hit['kind'], text: string, transcript: string | null): string {
  if (kind === 'summary') return summaryWords(JSON.parse(text));
  return kind === 'message' ? messageWords(text, transcript) : text;
}
