/** What every decoder of compressed sound looks like: packets in, their samples out. */

/** Samples of some packets, one array for each channel, all of one length. */
export interface Pcm {
  channels: Float32Array[];
  sampleRate: number;
}

export interface PacketDecoder {
  /** Exactly the sound of these packets, which follow one another. Null where nothing could be decoded. */
  decode(packets: Uint8Array[]): Promise<Pcm | null> | Pcm | null;
  free(): void;
}

/** What the container says about a track. */
export interface TrackInfo {
  codec: string;
  sampleRate: number;
  channels: number;
  /** The codec's own header, in the form that WebCodecs calls `description`. */
  description: Uint8Array | null;
}

export interface Codec {
  open(track: TrackInfo): Promise<PacketDecoder>;
  /** Seconds to decode before a place in the middle, until the output is right. */
  preroll: number;
  /** Seconds of packets to hand over in one call. */
  batch: number;
}
