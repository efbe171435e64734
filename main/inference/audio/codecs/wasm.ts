/** mp3, Opus, Vorbis and FLAC through the wasm-audio-decoders libraries, some packets at a time. */
import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { MPEGDecoder } from 'mpg123-decoder';
import { OpusDecoder } from 'opus-decoder';
import type { Codec, Pcm, TrackInfo } from './types';
import { vorbisPages } from './vorbis';

interface Decoded {
  channelData: Float32Array[];
  samplesDecoded: number;
  sampleRate: number;
}

const toPcm = ({ channelData, samplesDecoded, sampleRate }: Decoded): Pcm | null =>
  samplesDecoded > 0 && sampleRate > 0 ? { channels: channelData, sampleRate } : null;

/** The first frames after a jump refer to bits of the frames before (the "reservoir"). */
export const mp3: Codec = {
  preroll: 0.5,
  batch: 0.5,
  open: async () => {
    const decoder = new MPEGDecoder({ enableGapless: false });
    await decoder.ready;
    return {
      decode: (packets) => toPcm(decoder.decodeFrames(packets)),
      free: () => decoder.free(),
    };
  },
};

export const flac: Codec = {
  preroll: 0,
  batch: 0.5,
  open: async () => {
    const decoder = new FLACDecoder();
    await decoder.ready;
    return {
      decode: async (packets) => toPcm(await decoder.decodeFrames(packets)),
      free: () => decoder.free(),
    };
  },
};

/** RFC 7845, section 4.6: 80 ms until an Opus decoder has converged. */
export const opus: Codec = {
  preroll: 0.08,
  batch: 0.5,
  open: async (track) => {
    const decoder = new OpusDecoder({ sampleRate: 16000, ...opusStreams(track) });
    await decoder.ready;
    return {
      decode: (packets) => toPcm(decoder.decodeFrames(packets)),
      free: () => decoder.free(),
    };
  },
};

/** RFC 7845, section 5.1.1: with mapping family 0 there is no table, one stream holds one or two channels. */
function opusStreams({ channels, description }: TrackInfo) {
  const family = description?.[18] ?? 0;
  if (!description || family === 0 || description.length < 21 + channels)
    return { channels: Math.min(2, channels) };
  return {
    channels,
    streamCount: description[19],
    coupledStreamCount: description[20],
    channelMappingTable: [...description.subarray(21, 21 + channels)],
  };
}

/** A packet overlaps with the one before it: the first after a jump yields nothing, so each is placed by itself. */
export const vorbis: Codec = {
  preroll: 0.2,
  batch: 0,
  open: async ({ description }) => {
    const decoder = new OggVorbisDecoder();
    await decoder.ready;
    const pages = vorbisPages(description);
    return {
      decode: async (packets) => toPcm(await decoder.decodeOggPages(pages(packets))),
      free: () => decoder.free(),
    };
  },
};
