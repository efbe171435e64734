/** How much room a recording needs: people are told before it is short, and recording ends before nothing can be written. */
import { AppError } from '../../contract';
import type { CaptureRecord } from '../capture-store-port';

/** So much stays free, for the database and for other programs. */
const RESERVE_BYTES = 200e6;
/** Below two hours of sound and so much besides, people are told: what is made of the sound wants room, too. */
const EARLY_BYTES = 500e6;
const EARLY_SECONDS = 2 * 60 * 60;
/** Samples have 16 bits. */
const BYTES_PER_SAMPLE = 2;

type Format = Pick<CaptureRecord, 'sampleRate' | 'channels'>;

/** Bytes that a second of sound takes. */
export const bytesPerSecond = ({ sampleRate, channels }: Format): number =>
  sampleRate * channels * BYTES_PER_SAMPLE;

/** Seconds that still fit; null where the system does not tell. */
export const secondsFree = (format: Format, free: number | null): number | null =>
  free === null ? null : Math.max(0, (free - RESERVE_BYTES) / bytesPerSecond(format));

/** Whether it is time to say that room becomes short. */
export const isShort = (format: Format, free: number | null): boolean =>
  free !== null && free < EARLY_SECONDS * bytesPerSecond(format) + EARLY_BYTES;

/** @throws AppError `storage` where recording would fill the disk */
export function refuseFullDisk(free: number | null): void {
  if (free !== null && free < RESERVE_BYTES)
    throw new AppError(
      'storage',
      'The disk is nearly full: less than 200 MB are free.',
      'Free some space; what is recorded so far is kept.',
    );
}
