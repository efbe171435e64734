/** Samples of 16 bits that count up, so that any that is missing or moved is seen. */
export function numberedSamples(first: number, count: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Int16Array.from({ length: count }, (_, i) => first + i).buffer);
}
