/** A soft sound of the right length, so that the player has something to play. */

const RATE = 4000;

/** Address of a WAV file, mono, 8 bits: a quiet hum that swells where words are said. */
export function soundUrl(seconds: number): string {
  const count = Math.round(seconds * RATE);
  const bytes = new Uint8Array(44 + count);
  writeHeader(new DataView(bytes.buffer), count);
  for (let i = 0; i < count; i++) {
    const swell = 0.5 + 0.5 * Math.sin(i / RATE);
    bytes[44 + i] = 128 + Math.round(14 * swell * Math.sin((i * 2 * Math.PI * 220) / RATE));
  }
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}

function writeHeader(view: DataView, count: number): void {
  const text = (at: number, word: string): void =>
    [...word].forEach((letter, i) => void view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + count, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, count, true);
}

/** Ten peaks a second, loud where somebody speaks. */
export function peaksOf(
  speech: readonly { start: number; end: number }[],
  seconds: number,
): number[] {
  const peaks = new Array<number>(Math.ceil(seconds * 10)).fill(0.02);
  let seed = 7;
  for (const { start, end } of speech)
    for (let i = Math.floor(start * 10); i < end * 10 && i < peaks.length; i++) {
      seed = (seed * 16_807) % 2_147_483_647;
      const shape = Math.sin((Math.PI * (i / 10 - start)) / (end - start + 0.01));
      peaks[i] = 0.12 + 0.75 * (seed / 2_147_483_647) * (0.35 + 0.65 * shape);
    }
  return peaks;
}
