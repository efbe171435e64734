/** Identifiers: 16 letters and digits, safe in a URL and a file name, never guessed or reused. */
import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 80 random bits; letters that look alike are left out. */
export const newId = (): string =>
  Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join('');
