/**
 * Sealed files, in the format of age (https://age-encryption.org/v1): whoever has the passphrase can open them without Nanodesk, too.
 * age-encryption (BSD-3-Clause) is by the format's author.
 */
import { createHmac } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import type { Identity, Recipient } from 'age-encryption';
import { AppError } from '../contract';
import { once, wholeOf } from './audio-files';

/** Loaded when something is sealed or opened: few do either, and every start would wait for it. */
const age = () => import('age-encryption');
const stanza = () => import('./scrypt-stanza');

/** What seals and opens the files of one backup. */
export interface SealKey {
  identity: string;
  recipient: string;
}

export type Pieces = AsyncIterable<Uint8Array>;

/** Ours have 200 bytes. */
const LONGEST_HEADER = 4096;

/** A new key, and the same as text that only the passphrase opens. */
export async function makeKey(passphrase: string): Promise<{ key: SealKey; locked: string }> {
  const { armor, generateX25519Identity } = await age();
  const { lockedBy } = await stanza();
  const identity = await generateX25519Identity();
  const sealed = sealFor(lockedBy(plain(passphrase)), once(Buffer.from(`${identity}\n`)));
  return { key: await keyOf(identity), locked: armor.encode(await wholeOf(sealed)) };
}

/** @throws AppError `bad-input` for another passphrase, or where `locked` is damaged */
export async function openKey(locked: string, passphrase: string): Promise<SealKey> {
  const { armor } = await age();
  const { openedBy } = await stanza();
  try {
    const opened = openAs(openedBy(plain(passphrase)), once(armor.decode(locked)));
    return await keyOf((await wholeOf(opened)).toString().trim());
  } catch (thrown) {
    // Of too little memory for scrypt, say; age's own errors have no code.
    if ((thrown as { code?: string }).code !== undefined) throw thrown;
    throw new AppError(
      'bad-input',
      'The passphrase is wrong, or the key of the backup is damaged.',
      'Try again; capital letters and spaces count.',
    );
  }
}

/** Seals bytes; what comes is a little more than what went in. */
export const seal = (key: SealKey, pieces: Pieces): Pieces => sealFor(key.recipient, pieces);

/** What was sealed is not what it was. */
export class BrokenSeal extends Error {}

/** Opens what `seal` made. @throws BrokenSeal at the latest after the last piece, where a byte is another or the end is missing */
export async function* openSealed(key: SealKey, pieces: Pieces): Pieces {
  const source = { failed: false };
  try {
    yield* openAs(key.identity, noting(pieces, source));
  } catch (thrown) {
    throw source.failed ? thrown : new BrokenSeal('The seal is broken.', { cause: thrown });
  }
}

/** What has no header is refused at its first piece: age would look for its end in all of it. */
async function* noting(pieces: Pieces, source: { failed: boolean }): Pieces {
  let isFirst = true;
  try {
    for await (const piece of pieces) {
      if (isFirst && !Buffer.from(piece.subarray(0, LONGEST_HEADER)).includes('\n--- ')) return;
      isFirst = false;
      yield piece;
    }
  } catch (thrown) {
    source.failed = true;
    throw thrown;
  }
}

/** A name that is always the same, and tells nothing of the other to whoever lacks the key. */
export const sealedName = (key: SealKey, name: string): string =>
  createHmac('sha256', key.identity).update(name).digest('hex');

/** However the keyboard puts letters together. */
const plain = (passphrase: string): string => passphrase.normalize('NFC');

async function keyOf(identity: string): Promise<SealKey> {
  const { identityToRecipient } = await age();
  return { identity, recipient: await identityToRecipient(identity) };
}

async function* sealFor(recipient: string | Recipient, pieces: Pieces): Pieces {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(streamOf(pieces[Symbol.asyncIterator]()));
}

async function* openAs(identity: string | Identity, pieces: Pieces): Pieces {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const from = pieces[Symbol.asyncIterator]();
  try {
    yield* await decrypter.decrypt(streamOf(from));
  } finally {
    // Refused for its header, age leaves it open.
    await from.return?.();
  }
}

function streamOf(from: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await from.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await from.return?.();
    },
  });
}
