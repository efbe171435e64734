import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { connect, PRAGMAS, wrongPragmas } from '../../../main/store/connection';
import { SCHEMA_VERSION } from '../../../main/store/migrate';
import { openStore } from '../../../main/store/open';
import { DATABASE } from '../../../main/store/parts';
import { addTranscript, filesBelow, openLibrary, temporaryFolder } from '../../helpers/library';

const mode = (file: string) => statSync(file).mode & 0o777;

describe('openStore', () => {
  it('keeps what it promises of SQLite, read back from the open file', () => {
    const db = connect(path.join(temporaryFolder(), 'x.sqlite'));
    const found = Object.keys(PRAGMAS).map((name) => [name, db.pragma(name, { simple: true })]);
    db.close();
    // Catches a pragma that SQLite silently ignores, such as a misspelt one.
    expect(Object.fromEntries(found)).toMatchObject({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      secure_delete: 1,
      trusted_schema: 0,
    });
    expect(Number(Object.fromEntries(found).busy_timeout)).toBeGreaterThanOrEqual(5000);
  });

  it('notices a setting that does not hold', () => {
    const db = connect(path.join(temporaryFolder(), 'x.sqlite'));
    db.pragma('synchronous = 1');
    expect(wrongPragmas(db)).toEqual(['synchronous is 1']);
    db.close();
  });

  it('lets nobody else read the library, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      const folder = path.join(temporaryFolder(), 'library');
      const store = await openLibrary(folder);
      const upload = await store.files.begin('a.wav', 4);
      await store.files.append(upload, 0, new Uint8Array(4));
      await (await store.files.stage(store.files.finished(upload))).keep('a.wav');
      expect(mode(folder)).toBe(0o700);
      expect(mode(path.join(folder, 'audio'))).toBe(0o700);
      expect(filesBelow(folder).filter((file) => mode(file) !== 0o600)).toEqual([]);
    } finally {
      process.umask(before);
    }
  });

  it('does not close a folder to others that holds their things, and says so when asked', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    writeFileSync(path.join(folder, 'of-somebody-else.txt'), '');
    const store = await openLibrary(folder);
    expect(mode(folder)).toBe(0o755);
    chmodSync(path.join(folder, DATABASE), 0o644);
    const found = (await store.checks()).find(({ name }) => name === 'permissions')!;
    expect(found.ok).toBe(false);
    expect(found.detail).toBe(
      `Other users of this computer may open ${folder} and ${DATABASE} in it.`,
    );
    expect(found.hint).toMatch(/chmod 700 ".*"; chmod 600 ".*library\.sqlite"$/);
    chmodSync(folder, 0o700);
    const [left] = (await store.checks()).filter(({ name }) => name === 'permissions');
    const file = path.join(folder, DATABASE);
    expect(left?.detail).toBe(`Other users of this computer may open ${file}.`);
  });

  it('refuses a library from a newer version and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, DATABASE);
    (await openLibrary(folder)).close();
    const db = new Database(file);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const bytes = readFileSync(file);
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining('newer Nanodesk'),
      hint: expect.stringContaining('newest Nanodesk'),
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each([
    ['garbage', () => Buffer.alloc(8192, 'not a database ')],
    ['a damaged page', (whole: Buffer) => whole.fill(0xff, 100, 4000)],
    ['the first half', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
  ])('says that the library is damaged and keeps the file: %s', async (_name, damage) => {
    const folder = temporaryFolder();
    const store = await openLibrary(folder);
    addTranscript(
      store,
      Array.from({ length: 200 }, (_, i) => `Sentence number ${i}.`),
    );
    store.close();
    const file = path.join(folder, DATABASE);
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    await expect(
      openStore({ folder }).then((opened) => {
        opened.close();
      }),
    ).rejects.toMatchObject({ code: 'storage', message: expect.stringContaining('damaged') });
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it('does not write into a database of another program', async () => {
    const folder = temporaryFolder();
    const foreign = new Database(path.join(folder, DATABASE));
    foreign.exec('CREATE TABLE theirs (x)');
    foreign.close();
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'storage' });
  });

  it('says so where a folder cannot be made', async () => {
    const file = path.join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(openStore({ folder: path.join(file, 'library') })).rejects.toMatchObject({
      code: 'storage',
    });
  });
});
