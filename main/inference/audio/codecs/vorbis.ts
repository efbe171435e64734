/** Vorbis packets from any container, in the shape in which the decoder takes Ogg pages. */
import type { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';

type OggPage = Parameters<OggVorbisDecoder['decodeOggPages']>[0][number];

/** The three header packets of a stream, packed with Xiph lacing: their count less one, two sizes, the bytes. */
function headers(description: Uint8Array | null): {
  identification: Uint8Array;
  setup: Uint8Array;
} {
  if (description?.[0] !== 2) throw new Error('a Vorbis track without headers');
  let at = 1;
  const size = () => {
    let sum = 0;
    while (description[at] === 255) sum += description[at++]!;
    return sum + (description[at++] ?? 0);
  };
  const identification = size();
  const comments = size();
  return {
    identification: description.subarray(at, at + identification),
    setup: description.subarray(at + identification + comments),
  };
}

/** Wraps packets; the first time the stream's headers go before. */
export function vorbisPages(description: Uint8Array | null): (packets: Uint8Array[]) => OggPage[] {
  const { identification, setup } = headers(description);
  const page = (data: Uint8Array, packets: Uint8Array[]) =>
    ({
      data,
      codecFrames: packets.map((packet) => ({ data: packet, header: { vorbisSetup: setup } })),
      isLastPage: false,
    }) as unknown as OggPage;
  let started = false;
  return (packets) => {
    const pages = [page(new Uint8Array(1), packets)];
    if (!started) pages.unshift(page(identification, []));
    started = true;
    return pages;
  };
}
