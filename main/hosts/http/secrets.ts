/** Secrets of the loopback host: 256 bits each, compared in constant time. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh secret, safe in a URL, a header and a cookie: 43 characters. */
export const createSecret = (): string => randomBytes(32).toString('base64url');

/** A digest to compare or to look up instead of the secret itself, so that time tells nothing about it. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Whether a caller's word is the secret; takes the same time whatever was sent. */
export const isSecret = (given: string, secret: string): boolean =>
  timingSafeEqual(digest(given), digest(secret));
