import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWatch, type Watch } from '../../../main/store/watch';

const NAME = 'library.sqlite';
let folder = '';
let here: Database.Database;
let other: Database.Database;
let watch: Watch;
const heard: boolean[] = [];

const open = () => {
  const db = new Database(path.join(folder, NAME));
  db.pragma('journal_mode = WAL');
  return db;
};
const write = (db: Database.Database) => db.exec('INSERT INTO things VALUES (1)');
/** Lets the system tell of writes, which no clock of a test moves. */
const systemTells = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'performance'] });
  folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-watch-'));
  here = open();
  here.exec('CREATE TABLE things (one)');
  other = open();
  heard.length = 0;
  watch = createWatch(here, folder, NAME);
});
afterEach(() => {
  watch.close();
  here.close();
  other.close();
  rmSync(folder, { recursive: true });
  vi.useRealTimers();
});

const listen = (isRestless?: () => boolean) =>
  watch.add((changed) => heard.push(changed), isRestless);

describe('what another process wrote', () => {
  it('is heard once, soon', async () => {
    listen();
    write(other);
    await systemTells();
    await vi.advanceTimersByTimeAsync(500);
    expect(heard).toEqual([true]);
  });

  it('is heard though this process writes all the time', async () => {
    listen(() => true);
    for (let tenths = 0; tenths < 50; tenths++) {
      write(tenths === 20 ? other : here);
      await systemTells();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(heard).toEqual([false, true, false]);
  });
});

describe('what this process wrote', () => {
  it('is not heard', async () => {
    listen();
    write(here);
    await systemTells();
    await vi.advanceTimersByTimeAsync(500);
    expect(heard).toEqual([]);
  });

  it('may make it restless', async () => {
    let restless = false;
    listen(() => restless);
    restless = true;
    write(here);
    await systemTells();
    await vi.advanceTimersByTimeAsync(3000);
    expect(heard).toEqual([false]);
  });
});

describe('while nobody writes', () => {
  it('looks once a minute at rest', async () => {
    listen();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(62_000);
    expect(heard).toEqual([false, false]);
  });

  it.runIf(process.platform === 'linux')('wakes for nothing else', () => {
    listen();
    expect(vi.getTimerCount()).toBe(1);
  });

  it('looks every two seconds while a listener is restless, and then rests', async () => {
    let restless = true;
    listen();
    listen(() => restless);
    await vi.advanceTimersByTimeAsync(6500);
    expect(heard).toHaveLength(6);
    restless = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(heard).toHaveLength(8);
  });

  it('looks no more once closed', async () => {
    listen(() => true);
    watch.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(heard).toEqual([]);
  });
});
