/** Finds the sound track of a file, through mediabunny's demuxers. */
import {
  ADTS,
  FLAC,
  Input,
  type InputAudioTrack,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  UnsupportedInputFormatError,
  WAVE,
  WEBM,
} from 'mediabunny';
import { AppError } from '../../contract';
import { type Codec, codecFor, type TrackInfo } from './codecs';
import { cutOff, isProtected, noSound, notAudio, type OpenedFile, unknownCodec } from './file';
import { createByteSource } from './source';

/** Formats that name other files (HLS) are left out: a recording must not make Nanodesk open anything else. */
const FORMATS = [WAVE, MP4, QTFF, MP3, OGG, FLAC, MATROSKA, WEBM, ADTS];
const MIN_RATE = 2_000;
const MAX_RATE = 768_000;
const MAX_CHANNELS = 64;
/** The index of an MP4 lies at either end. */
const INDEX_BYTES = 256 << 10;

Logging.level = LogLevel.Silent;

export interface OpenedTrack {
  input: Input;
  track: InputAudioTrack;
  info: TrackInfo;
  codec: Codec;
  mime: string;
  /** Seconds as the container says, null where it does not. */
  duration: number | null;
}

/** The first sound track that can be decoded. Rejects with one clear line where there is none. */
export async function openTrack(file: OpenedFile): Promise<OpenedTrack> {
  const source = await createByteSource(file.handle, file.size);
  const input = new Input({ source, formats: FORMATS });
  try {
    return await findTrack(input, file.name);
  } catch (thrown) {
    input.dispose();
    throw (await hasEncryptedTrack(file)) ? isProtected(file.name) : explain(thrown, file.name);
  }
}

async function findTrack(input: Input, file: string): Promise<OpenedTrack> {
  const mime = (await input.getMimeType()).replace(/;.*/, '');
  const tracks = await input.getAudioTracks();
  if (!tracks.length) {
    const others = await input.getTracks();
    throw others.length ? noSound(file) : emptyContainer(mime, file);
  }
  for (const track of tracks) {
    const name = await track.getCodec();
    const codec = codecFor(name);
    if (!codec || !name) continue;
    if (await isEncrypted(track)) throw isProtected(file);
    const info = await describe(track, name);
    return { input, track, info, codec, mime, duration: await track.getDurationFromMetadata() };
  }
  throw await undecodable(tracks[0]!, file);
}

/** Ogg holds codecs that the demuxer does not list as tracks; elsewhere the index is lost. */
const emptyContainer = (mime: string, name: string) =>
  mime.includes('ogg') ? unknownCodec(name, '') : cutOff(name);

async function undecodable(track: InputAudioTrack, name: string): Promise<AppError> {
  const id = await track.getInternalCodecId();
  const known = typeof id === 'string' ? id.trim() : '';
  return (await isEncrypted(track)) ? isProtected(name) : unknownCodec(name, known);
}

/** The sample entries of FairPlay and of Common Encryption, whose codec the demuxer may still name. */
async function isEncrypted(track: InputAudioTrack): Promise<boolean> {
  const id = await track.getInternalCodecId();
  return typeof id === 'string' && /^(drm|enc)/i.test(id.trim());
}

async function describe(track: InputAudioTrack, codec: string): Promise<TrackInfo> {
  const config = await track.getDecoderConfig();
  const sampleRate = await track.getSampleRate();
  const channels = await track.getNumberOfChannels();
  if (!canBe(sampleRate, channels))
    throw new AppError(
      'bad-input',
      `The file says that its sound has ${sampleRate} samples a second and ${channels} channels, which cannot be.`,
      'It is damaged; copy or download it again.',
    );
  return { codec, sampleRate, channels, description: toBytes(config?.description) };
}

/** Whether sound has so many samples a second and channels; damaged headers say otherwise, also a codec's own. */
export const canBe = (sampleRate: number, channels: number): boolean =>
  sampleRate >= MIN_RATE && sampleRate <= MAX_RATE && channels >= 1 && channels <= MAX_CHANNELS;

function toBytes(description: ArrayBufferLike | ArrayBufferView | undefined): Uint8Array | null {
  if (!description) return null;
  if (ArrayBuffer.isView(description))
    return new Uint8Array(description.buffer, description.byteOffset, description.byteLength);
  return new Uint8Array(description);
}

/** The sample entries of encrypted sound in MP4, where the demuxer gives up on the boxes around them. */
async function hasEncryptedTrack({ handle, size }: OpenedFile): Promise<boolean> {
  const bytes = Buffer.alloc(Math.min(size, INDEX_BYTES));
  for (const at of [0, size - bytes.length]) {
    await handle.read(bytes, 0, bytes.length, at);
    if (bytes.includes('stsd') && /enca|drms/.test(bytes.toString('latin1'))) return true;
  }
  return false;
}

/** What the demuxer threw, as a person needs it. */
export function explain(thrown: unknown, name: string): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof UnsupportedInputFormatError) return notAudio(name);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/encrypt|decrypt/i.test(message)) return isProtected(name);
  if (/^unsupported/i.test(message)) return unknownCodec(name, '');
  return cutOff(name);
}
