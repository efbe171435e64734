import type { Migration } from './types';

const index = (name: string): string => `
    CREATE VIRTUAL TABLE ${name} USING fts5 (
      text, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1);
`;

/** The rowid is the key of the row that was indexed; the text itself is kept only there. */
export const words: Migration = {
  version: 6,
  name: 'words',
  sql: ['title_words', 'segment_words', 'summary_words'].map(index).join(''),
};
