/** AAC packets of an MP4 or Matroska file with the ADTS header that a decoder of plain streams wants before each. */
import { AppError } from '../../../contract';

const RATES = [
  96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350,
];
const HEADER_BYTES = 7;
const SBR = 5;
const PARAMETRIC_STEREO = 29;
const LONG_TERM_PREDICTION = 4;

interface AacConfig {
  /** MPEG-4 audio object type: 1 Main, 2 LC, 3 SSR, 4 LTP. */
  objectType: number;
  rateIndex: number;
  channels: number;
}

/** Reads bits, most significant first. */
function bitReader(bytes: Uint8Array) {
  let at = 0;
  const bit = () => ((bytes[at >> 3] ?? 0) >> (7 - (at++ & 7))) & 1;
  return (count: number) => Array.from({ length: count }, bit).reduce((sum, b) => sum * 2 + b, 0);
}

/** ISO/IEC 14496-3, 1.6.2.1. SBR and parametric stereo are left to the decoder, which finds them in the packets. */
function parseConfig(description: Uint8Array): AacConfig {
  const bits = bitReader(description);
  const type = () => {
    const short = bits(5);
    return short === 31 ? 32 + bits(6) : short;
  };
  const rate = () => {
    const index = bits(4);
    return index === 15 ? RATES.indexOf(bits(24)) : index;
  };
  const outer = type();
  const rateIndex = rate();
  const channels = bits(4);
  if (outer !== SBR && outer !== PARAMETRIC_STEREO)
    return { objectType: outer, rateIndex, channels };
  rate();
  return { objectType: type(), rateIndex, channels };
}

/** Rejects with `unsupported` where ADTS cannot carry the stream (ELD, xHE-AAC, odd rates). */
export function adtsFramer(description: Uint8Array | null): (packet: Uint8Array) => Uint8Array {
  if (!description?.length) return (packet) => packet;
  const { objectType, rateIndex, channels } = parseConfig(description);
  if (
    objectType < 1 ||
    objectType > LONG_TERM_PREDICTION ||
    rateIndex < 0 ||
    rateIndex >= RATES.length
  )
    throw new AppError(
      'unsupported',
      'This kind of AAC sound cannot be decoded by Nanodesk.',
      'Convert it to mp3, m4a (AAC-LC), flac or wav.',
    );
  return (packet) => {
    const length = packet.length + HEADER_BYTES;
    const framed = new Uint8Array(length);
    framed[0] = 0xff;
    framed[1] = 0xf1;
    framed[2] = ((objectType - 1) << 6) | (rateIndex << 2) | (channels >> 2);
    framed[3] = ((channels & 3) << 6) | ((length >> 11) & 3);
    framed[4] = (length >> 3) & 0xff;
    framed[5] = ((length & 7) << 5) | 0x1f;
    framed[6] = 0xfc;
    framed.set(packet, HEADER_BYTES);
    return framed;
  };
}
