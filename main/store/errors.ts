/** What SQLite and the file system say, as one clear line for people. */
import { AppError } from '../contract';

const FULL = 'Free some space, then try again; nothing that was stored before is lost.';
const DAMAGED =
  'The file is kept as it is. Move it away to start anew, or put back a copy from the backups folder.';

const KNOWN: [code: RegExp, says: string, hint: string][] = [
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)/, 'The disk is full', FULL],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'The library is damaged', DAMAGED],
  [
    /^EROFS/,
    'The disk is read-only',
    'Make it writable, or name a folder on another disk with --library.',
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM)/,
    'The library cannot be written or read',
    'Check the permissions of its folder. If it was just moved, start Nanodesk anew.',
  ],
  [
    /^(SQLITE_CANTOPEN|ENOTDIR|ENOENT|EEXIST|ENAMETOOLONG)/,
    'The library cannot be opened',
    'Check that its folder exists and is yours.',
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    'Another program holds the library',
    'Close other programs that use it, then try again.',
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    'The disk could not be read or written',
    'Check the disk, then try again.',
  ],
];

/** Turns a failure of SQLite or of the file system into an `AppError('storage')`; others pass through. */
export function storageError(thrown: unknown): unknown {
  if (thrown instanceof AppError || !(thrown instanceof Error)) return thrown;
  // Only what the library itself wrote is parsed here. The parser's message quotes it, so it is left out.
  if (thrown instanceof SyntaxError)
    return new AppError(
      'storage',
      'The library is damaged (a value in it cannot be read).',
      DAMAGED,
    );
  const code = String((thrown as { code?: unknown }).code ?? '');
  const known = KNOWN.find(([pattern]) => pattern.test(code));
  if (known) return new AppError('storage', `${known[1]} (${thrown.message}).`, known[2]);
  return code.startsWith('SQLITE_')
    ? new AppError('storage', `The library answered: ${thrown.message}.`)
    : thrown;
}

type Methods = Record<string, unknown>;
type Method = (...args: unknown[]) => unknown;

type Told = (thrown: unknown) => unknown;

/** The same methods, whose failures are told by `storageError`, or otherwise. */
export function guarded<T extends object>(methods: T, told: Told = storageError): T {
  const wrapped = Object.entries(methods as Methods).map(([name, method]) => [
    name,
    typeof method === 'function' ? guard(method as Method, told) : method,
  ]);
  return Object.fromEntries(wrapped) as T;
}

const guard =
  (method: Method, told: Told): Method =>
  (...args) => {
    const rethrow = (thrown: unknown): never => {
      throw told(thrown);
    };
    try {
      const result = method(...args);
      return result instanceof Promise ? result.catch(rethrow) : result;
    } catch (thrown) {
      return rethrow(thrown);
    }
  };
