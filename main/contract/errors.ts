/** Errors that a person can read: what happened, why, and what to do. They cross every transport. */
import './without-code';
import { z } from 'zod';

const errorCode = z.enum([
  'bad-input', // the request or the file is not what was expected
  'not-found',
  'unsupported', // understood, but Nanodesk cannot do it (a format, a language)
  'empty', // nothing in it: no bytes, no sound, no words
  'cancelled',
  'busy',
  'forbidden',
  'model-missing',
  'model-corrupt',
  'storage', // disk full, read-only, database damaged or from a newer version
  'network', // a download: the other computer cannot be reached, or answers what it should not
  'crashed', // the inference process died
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

export const wireError = z.object({
  code: errorCode,
  /** What happened and why, one sentence, no stack, no secrets. */
  message: z.string(),
  /** What to do about it, one sentence. */
  hint: z.string().optional(),
});
export type WireError = z.infer<typeof wireError>;

/** What happened, why, and what to do; empty where nothing did. */
export const inWords = (error: Pick<WireError, 'message' | 'hint'> | null): string =>
  [error?.message, error?.hint].filter(Boolean).join(' ');

const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

/** The only error class that is shown to people; anything else becomes `internal`. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint?: string,
  ) {
    super(message);
    this.name = 'AppError';
  }

  /** Each text in one line, whatever name or text of a stranger's it quotes. */
  toWire(): WireError {
    const { code, hint } = this;
    const message = inOneLine(this.message);
    return hint === undefined ? { code, message } : { code, message, hint: inOneLine(hint) };
  }

  static fromWire({ code, message, hint }: WireError): AppError {
    return new AppError(code, message, hint);
  }

  /** Turns anything thrown into an `AppError`, keeping its message. */
  static from(thrown: unknown): AppError {
    if (thrown instanceof AppError) return thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return new AppError('internal', text);
  }
}
