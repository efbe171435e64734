/** A signal that never repeats itself within hours, so that any sample that is lost, moved or doubled is seen. */

/** A tenth of a second at 24 kHz. */
export const PIECE_SAMPLES = 2400;

/** Samples of 16 bits from a place on. Written so that a page can be given its text. */
export function signal(first: number, count: number): Uint8Array<ArrayBuffer> {
  const samples = new Int16Array(count);
  for (let i = 0; i < count; i++) samples[i] = Math.imul(first + i, 0x9e3779b1) >>> 16;
  return new Uint8Array(samples.buffer);
}
