/** The passphrase of a backup: asked for at the terminal, or read from a file, never from the command line that others can list. */
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { AppError } from '../../contract';
import type { Context } from './context';
import { UsageError } from './failure';

export interface PassphraseOptions {
  /** Asks for it. */
  passphrase?: boolean;
  /** Reads it from there; `-` is standard input. */
  passphraseFile?: string;
}

/** A new one, typed twice; undefined where none is wanted. @throws UsageError where there is nobody to ask */
export async function newPassphrase(
  context: Context,
  options: PassphraseOptions,
): Promise<string | undefined> {
  if (options.passphraseFile !== undefined) return fromFile(context, options.passphraseFile);
  if (!options.passphrase) return undefined;
  const typed = await asked(context, 'Passphrase: ');
  if ((await asked(context, 'The same again: ')) === typed) return typed;
  throw new AppError('bad-input', 'These are two different passphrases.', 'Try again.');
}

/** The one that something was sealed with. @throws UsageError where there is nobody to ask */
export const knownPassphrase = async (
  context: Context,
  { passphraseFile }: PassphraseOptions,
): Promise<string> =>
  passphraseFile === undefined ? asked(context, 'Passphrase: ') : fromFile(context, passphraseFile);

async function asked({ world, signal }: Context, question: string): Promise<string> {
  if (world.ask === null)
    throw new UsageError(
      'A passphrase is asked for at a terminal, and there is none: --passphrase-file reads it from a file.',
    );
  const typed = await world.ask(question, signal, { secret: true });
  signal.throwIfAborted();
  return typed;
}

/** Its first line. What an editor of Windows puts first is no part of it, and UTF-16 would be read as something that nobody can type. */
async function fromFile({ world }: Context, file: string): Promise<string> {
  const content = file === '-' ? await piped(world.stdin) : readFileSync(file, 'utf8');
  const [line] = content.replace(/^\ufeff/, '').split(/\r?\n/, 1) as [string];
  if (/[\ufffd\0]/.test(line))
    throw new AppError(
      'bad-input',
      'The file with the passphrase is not text in UTF-8.',
      'Save it as UTF-8, or let the passphrase be asked for.',
    );
  return line;
}

function piped(stdin: Readable): Promise<string> {
  if ((stdin as { isTTY?: boolean }).isTTY)
    throw new UsageError('--passphrase-file - reads a pipe, and there is none.');
  return text(stdin);
}
