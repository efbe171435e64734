/** Sound that an encoder puts before the first sample, where the container does not say so itself. */
import type { FileHandle } from 'node:fs/promises';
import type { TrackInfo } from './codecs';

/** What most mp3 encoders add (LAME: 576) and every decoder adds (529), where no LAME tag tells. */
const MP3_DECODER_DELAY = 529;
const MP3_USUAL_ENCODER_DELAY = 576;
/** One packet: what ffmpeg and most encoders of plain AAC streams put first. */
const AAC_DELAY = 1024;
const ID3_HEADER_BYTES = 10;
const TAG_SEARCH_BYTES = 256;

/**
 * Seconds by which the decoded sound of a track comes later than its time stamps say.
 * mp3: the LAME tag's delay field (24 bits at byte 0x15 of the tag: 12 for the delay). Opus in Matroska: the pre-skip.
 */
export async function encoderDelay(
  { codec, sampleRate, description }: TrackInfo,
  mime: string,
  handle: FileHandle,
): Promise<number> {
  if (codec === 'mp3' && mime === 'audio/mpeg')
    return (MP3_DECODER_DELAY + (await lameDelay(handle))) / sampleRate;
  if (codec === 'aac' && mime === 'audio/aac') return AAC_DELAY / sampleRate;
  if (codec === 'opus' && !mime.includes('ogg') && description && description.length >= 12)
    return (description[10]! | (description[11]! << 8)) / 48_000;
  return 0;
}

async function lameDelay(handle: FileHandle): Promise<number> {
  const bytes = await firstFrame(handle);
  const tag = Math.max(bytes.indexOf('LAME'), bytes.indexOf('Lavc'), bytes.indexOf('Lavf'));
  if (tag < 0 || tag + 0x18 > bytes.length) return MP3_USUAL_ENCODER_DELAY;
  return bytes.readUIntBE(tag + 0x15, 3) >> 12;
}

/** The beginning of an mp3 file's first frame, where encoders put their tags. */
export async function firstFrame(handle: FileHandle): Promise<Buffer> {
  const bytes = Buffer.alloc(TAG_SEARCH_BYTES);
  await handle.read(bytes, 0, bytes.length, await endOfId3(handle));
  return bytes;
}

/** ID3v2 sizes hold 7 bits in each byte. */
async function endOfId3(handle: FileHandle): Promise<number> {
  const head = Buffer.alloc(ID3_HEADER_BYTES);
  await handle.read(head, 0, head.length, 0);
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (head[at]! & 0x7f), 0);
  return size + ID3_HEADER_BYTES;
}
