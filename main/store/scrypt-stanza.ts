/**
 * age's way to lock a file with a passphrase (https://c2sp.org/age#the-scrypt-recipient-type), with Node's own scrypt: that of
 * age-encryption would hold up everything else for seconds. The only importer of @noble/ciphers (MIT).
 */
import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Identity, type Recipient, Stanza } from 'age-encryption';

const LABEL = 'age-encryption.org/v1/scrypt';
const SALT_BYTES = 16;
/** As age does: 2^18 rounds, 256 MiB, three quarters of a second. */
const WORK = 18;
/** A backup that somebody tampered with may not ask for more than 1 GiB. */
const MOST_WORK = 20;
/** The key that a passphrase makes is used once. */
const NONCE = new Uint8Array(12);

/** Locks with a passphrase. */
export const lockedBy = (passphrase: string): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = randomBytes(SALT_BYTES);
    const cipher = chacha20poly1305(await derive(passphrase, salt, WORK), NONCE);
    return [new Stanza(['scrypt', unpadded(salt), String(WORK)], cipher.encrypt(fileKey))];
  },
});

/** Opens what a passphrase locked; with another one it finds no key. */
export const openedBy = (passphrase: string): Identity => ({
  async unwrapFileKey([stanza]) {
    const [type, salt = '', work = ''] = stanza!.args;
    if (type !== 'scrypt' || !/^[1-9]\d?$/.test(work) || Number(work) > MOST_WORK) return null;
    const key = await derive(passphrase, Buffer.from(salt, 'base64'), Number(work));
    try {
      return chacha20poly1305(key, NONCE).decrypt(stanza!.body);
    } catch {
      return null;
    }
  },
});

function derive(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const salted = Buffer.concat([Buffer.from(LABEL), salt]);
  const cost = { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** (work + 11) };
  return new Promise((resolve, reject) =>
    scrypt(passphrase, salted, 32, cost, (error, key) => (error ? reject(error) : resolve(key))),
  );
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
