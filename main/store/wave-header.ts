/** The 44 bytes before the samples of a wave file (RIFF WAVE, PCM, 16 bits). */

export const WAVE_HEADER_BYTES = 44;
/** The sizes in the header have 32 bits. */
export const MOST_WAVE_BYTES = 0xffffffff - WAVE_HEADER_BYTES;

const BYTES_PER_SAMPLE = 2;

export interface WaveFormat {
  /** Samples a second of each channel. */
  sampleRate: number;
  channels: number;
}

/** Bytes of one sample of every channel. */
export const frameBytes = ({ channels }: Pick<WaveFormat, 'channels'>): number =>
  channels * BYTES_PER_SAMPLE;

/** Bytes of a second of sound. */
export const bytesPerSecond = (format: WaveFormat): number =>
  format.sampleRate * frameBytes(format);

/** `bytes` of samples follow; 0 while they are still coming, which readers take as "to the end of the file". */
export function waveHeader(format: WaveFormat, bytes: number): Uint8Array {
  const header = Buffer.alloc(WAVE_HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(bytes === 0 ? 0 : WAVE_HEADER_BYTES - 8 + bytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(format.channels, 22);
  header.writeUInt32LE(format.sampleRate, 24);
  header.writeUInt32LE(bytesPerSecond(format), 28);
  header.writeUInt16LE(frameBytes(format), 32);
  header.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(bytes, 40);
  return header;
}
