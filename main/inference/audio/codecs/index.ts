/** Which decoder reads which codec, by the names that WebCodecs and mediabunny use. */
import { aac } from './aac';
import { PCM_CODECS, pcm } from './pcm';
import type { Codec } from './types';
import { flac, mp3, opus, vorbis } from './wasm';

const CODECS = new Map<string, Codec>([
  ...PCM_CODECS.map((name) => [name, pcm] as const),
  ['mp3', mp3],
  ['aac', aac],
  ['opus', opus],
  ['vorbis', vorbis],
  ['flac', flac],
]);

/** The decoder for a codec's name; undefined where there is none. */
export const codecFor = (name: string | null): Codec | undefined =>
  name === null ? undefined : CODECS.get(name);

export type { Codec, Pcm, TrackInfo } from './types';
