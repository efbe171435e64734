import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connect, type Db } from '../../../main/store/connection';
import { migrate, SCHEMA_VERSION, schemaVersion } from '../../../main/store/migrate';
import { migrations } from '../../../main/store/migrations';
import { DATABASE } from '../../../main/store/parts';
import { program } from '../../helpers/child';
import { openLibrary, temporaryFolder } from '../../helpers/library';

/** Rows that a library of this version may hold; only what its tables had then. */
const POPULATE: Record<number, string> = {
  1: `INSERT INTO recordings (id, title, title_by, kind, created_at, preview, source_hash, source_name, source_bytes)
      VALUES ('rec1', 'Budget 예산 회의', 'file', 'transcript', 1, '', 'hash1', 'a.txt', 3),
        ('rec2', 'budget 9', 'file', 'transcript', 1, '', 'hash2', 'b.txt', 3),
        ('rec3', 'Budget 10', 'file', 'transcript', 1, '', 'hash3', 'c.txt', 3)`,
  2: `INSERT INTO transcripts (id, recording, version, created_at, language, duration, model, timed, complete)
      VALUES ('tra1', 1, 1, 1, 'ko', 10, 'import', 1, 1);
      INSERT INTO segments (transcript, number, start, "end", text) VALUES (1, 0, 0, 5, '다음 분기 예산입니다')`,
  3: `INSERT INTO summaries (id, recording, transcript, created_at, type, length, method, model, prompt_version, params, text, body)
      VALUES ('sum1', 1, 1, 1, 'tldr', 'short', 'extract', 'm', '1', '{}', '예산', '{"text":"예산 요약","points":[]}')`,
  4: `INSERT INTO jobs (id, kind, recording, state, created_at, language, again, step)
      VALUES ('job1', 'summarize', 1, 'queued', 1, 'auto', 0, 'summarize')`,
  5: `INSERT INTO settings (name, value) VALUES ('theme', '"dark"')`,
};

function libraryAt(version: number, folder: string): Db {
  const db = connect(path.join(folder, DATABASE));
  const copies = temporaryFolder();
  for (let v = 1; v <= version; v++) {
    migrate(db, copies, { upTo: v });
    db.exec(POPULATE[v] ?? '');
  }
  return db;
}

describe('migrations', () => {
  it('are numbered by their place, so that one that is inserted or left out is noticed', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  });

  it('make STRICT tables only', () => {
    const db = libraryAt(SCHEMA_VERSION, temporaryFolder());
    const tables = db.pragma('table_list') as { name: string; type: string; strict: number }[];
    const lax = tables.filter(
      ({ name, type, strict }) => type === 'table' && !strict && !name.startsWith('sqlite_'),
    );
    expect(lax.map(({ name }) => name)).toEqual([]);
    db.close();
  });

  it.each(migrations.slice(0, -1).map(({ version }) => version))(
    'bring a populated library from version %i to today, after a copy',
    async (version) => {
      const folder = temporaryFolder();
      libraryAt(version, folder).close();

      const store = await openLibrary(folder);
      expect(store.recordings.get('rec1')?.title).toBe('Budget 예산 회의');
      expect(store.recordings.list({ query: '회의', limit: 9, offset: 0 }).total).toBe(1);
      const byName = store.recordings.list({
        query: '',
        order: 'name',
        limit: 9,
        offset: 0,
      }).recordings;
      expect(byName.map(({ id }) => id)).toEqual(['rec2', 'rec3', 'rec1']);
      if (version >= 2) expect(store.transcripts.current('rec1')?.segments).toHaveLength(1);
      if (version >= 2) expect(store.search.words('"분 기"', 'segment', 9)).toHaveLength(1);
      if (version >= 3) expect(store.search.words('"요 약"', 'summary', 9)).toHaveLength(1);
      if (version >= 4) expect(store.jobs.get('job1')?.state).toBe('queued');
      if (version >= 5) expect(store.settings.all()).toEqual({ theme: 'dark' });

      const copies = readdirSync(path.join(folder, 'backups'));
      expect(copies).toHaveLength(1);
      const copy = new Database(
        path.join(folder, 'backups', `before-migration-from-${version}-1.sqlite`),
      );
      expect(schemaVersion(copy)).toBe(version);
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(copy.prepare('SELECT count(*) FROM recordings').pluck().get()).toBe(3);
      copy.close();
    },
  );

  it('leave the library at its old version where a step fails', () => {
    const folder = temporaryFolder();
    const db = libraryAt(2, folder);
    db.exec('CREATE TABLE summaries (in_the_way INTEGER) STRICT');
    expect(() => migrate(db, path.join(folder, 'backups'))).toThrow(/already exists/);
    expect(schemaVersion(db)).toBe(2);
    expect(db.prepare('SELECT count(*) FROM segments').pluck().get()).toBe(1);
    db.close();
  });

  it('check the copy with the SQLite that opened the library', () => {
    const db = libraryAt(2, temporaryFolder());
    const nativeBinding = '/nowhere/better_sqlite3.node';
    expect(() => migrate(db, temporaryFolder(), { nativeBinding })).toThrow(/nowhere/);
    expect(schemaVersion(db)).toBe(2);
    db.close();
  });

  it('copy nothing where there is nothing yet', async () => {
    const folder = temporaryFolder();
    await openLibrary(folder);
    expect(existsSync(path.join(folder, 'backups'))).toBe(false);
  });

  it('run once when several processes open an old library at the same time', async () => {
    const folder = temporaryFolder();
    libraryAt(3, folder).close();
    const start = program('opener');
    const children = [1, 2, 3, 4].map(() => start(folder));
    const lines = await Promise.all(children.map((child) => child.line('')));
    expect(lines).toEqual(Array(4).fill(`version ${SCHEMA_VERSION}`));
    // A second migration would have made a second copy.
    expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
  });
});
