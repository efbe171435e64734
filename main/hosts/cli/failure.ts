/** How a run ends: the exit status, and one line on standard error where something went wrong. */
import { CommanderError } from 'commander';
import { AppError, inWords } from '../../contract';

export const STATUS = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** The command line itself was wrong; the message says what is right. */
export class UsageError extends Error {}

/** What an action needs is given, and nothing to one that needs nothing. @throws UsageError */
export function checkTarget(
  action: string,
  takes: string | undefined,
  target: string | undefined,
): void {
  if (takes !== undefined && target === undefined)
    throw new UsageError(`${action} takes ${takes}.`);
  if (takes === undefined && target !== undefined)
    throw new UsageError(`${action} takes nothing more.`);
}

/** Something failed and has been told already. */
export class AlreadyTold extends Error {}

/** Names of files may hold line breaks, and control characters that would steer the terminal. */
const oneLine = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\p{Cc}/gu, '?')
    .trim();

/** What happened, why, and what to do, on one line. */
export function failureLine(thrown: unknown): string {
  if (thrown instanceof UsageError) return oneLine(`${thrown.message} See nanodesk --help.`);
  return oneLine(inWords(AppError.from(withSystemReason(thrown))));
}

const REASONS: Record<string, [reason: string, hint: string]> = {
  ENOENT: ['there is no such file or folder', 'Check the name.'],
  EACCES: ['permission is denied', 'Choose another place, or change its permissions.'],
  EPERM: ['permission is denied', 'Choose another place, or change its permissions.'],
  EROFS: ['the disk is read-only', 'Choose another place.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  ENOTDIR: ['a part of that path is a file', 'Check the name.'],
  ENOSPC: ['the disk is full', 'Free some space.'],
};

/** Node's own errors about files, in words. */
function withSystemReason(thrown: unknown): unknown {
  const { code, path } = (thrown ?? {}) as NodeJS.ErrnoException;
  const [reason, hint] = REASONS[code ?? ''] ?? [];
  if (reason === undefined) return thrown;
  return new AppError('storage', `${path ?? 'The file'} cannot be used: ${reason}.`, hint);
}

/** The exit status that belongs to what a verb threw; asking for help is no failure. */
export function statusOf(thrown: unknown): Status {
  if (thrown instanceof UsageError) return STATUS.usage;
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? STATUS.done : STATUS.usage;
  return STATUS.failed;
}
