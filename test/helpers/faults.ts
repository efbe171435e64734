/** A disk that fails once: the Nth change of a file, or the Nth statement of the database that writes, is refused. */
import type * as Files from 'node:fs/promises';
import Database from 'better-sqlite3';

type Method = (...given: unknown[]) => unknown;
type Methods = Record<string, Method>;

/** What changes the disk; of `node:fs` and of the handles that `open` gives. */
const CHANGES = ['writeFile', 'rename', 'rm', 'rmdir', 'mkdir', 'chmod', 'open', 'copyFile'];
const SYNC_CHANGES = CHANGES.map((name) => `${name}Sync`);
const HANDLE_CHANGES = ['write', 'writeFile', 'sync', 'datasync', 'truncate'];

/** Where the next fault strikes. `at` counts from 1; `seen` are the calls so far, `struck` the one that failed. */
export const disk = {
  at: 0,
  seen: 0,
  armed: false,
  struck: null as string | null,
  codes: { file: 'ENOSPC', database: 'SQLITE_FULL' },
};

/** From here on, the Nth change fails. */
export function failAt(at: number, codes = disk.codes): void {
  Object.assign(disk, { at, seen: 0, armed: true, struck: null, codes });
}

function count(what: string, fail: () => Error): void {
  if (!disk.armed || ++disk.seen !== disk.at) return;
  disk.struck = what;
  throw fail();
}

const failing =
  (name: string, method: Method): Method =>
  (...given) => {
    const code = disk.codes.file;
    count(name, () => Object.assign(new Error(`${code}: the disk failed, ${name}`), { code }));
    return method(...given);
  };

function failingHandle(handle: Files.FileHandle): Files.FileHandle {
  const methods = handle as unknown as Methods;
  for (const name of HANDLE_CHANGES) {
    const method = methods[name]!.bind(handle);
    methods[name] = async (...given) => failing(`handle.${name}`, method)(...given);
  }
  return handle;
}

/** For `vi.mock` of `node:fs/promises`. */
export function failingFiles(real: object): object {
  const methods = real as Methods;
  const changed = CHANGES.map((name) => {
    const change = failing(name, methods[name]!);
    return [name, async (...given: unknown[]) => wrapped(name, await change(...given))];
  });
  return { ...real, ...Object.fromEntries(changed) };
}

const wrapped = (name: string, result: unknown): unknown =>
  name === 'open' ? failingHandle(result as Files.FileHandle) : result;

/** For `vi.mock` of `node:fs`. */
export function failingSyncFiles(real: object): object {
  const methods = real as Methods;
  const changed = SYNC_CHANGES.map((name) => [name, failing(name, methods[name]!)]);
  return { ...real, ...Object.fromEntries(changed) };
}

/** Every statement that writes, BEGIN and COMMIT among them, passes here until the returned function is called. */
export function failingDatabase(): () => void {
  const db = new Database(':memory:');
  const prototype = Object.getPrototypeOf(db.prepare('SELECT 1')) as Database.Statement;
  db.close();
  const { run } = prototype;
  prototype.run = function (this: Database.Statement, ...given) {
    const { database } = disk.codes;
    count(this.source.slice(0, 60), () => new Database.SqliteError('the disk failed', database));
    return run.apply(this, given);
  };
  return () => {
    prototype.run = run;
  };
}
