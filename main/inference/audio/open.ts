/** Any audio or video file as a stream of 16 kHz mono samples, from any second on, a small part in memory at a time. */
import { type EncodedPacket, EncodedPacketSink } from 'mediabunny';
import type { Pcm } from './codecs';
import { encoderDelay, firstFrame } from './delay';
import { cutOff, type OpenedFile, openFile } from './file';
import { toMono } from './mix';
import { isLengthGuessed } from './mp3-length';
import { createResampler, type Resampler } from './resample';
import { createSideMeter, type SideMeter } from './sides';
import { createTimeline, type Timeline } from './timeline';
import { canBe, explain, type OpenedTrack, openTrack } from './track';
import { type AudioSource, SAMPLE_RATE } from './types';

/** Where time stamps leave more than this between two packets, they are decoded apart. */
const CONTIGUOUS_SECONDS = 0.15;

/** Opens a file. Rejects with one clear `AppError` where there is no sound to be had. Call `close` in the end. */
export async function openAudio(path: string): Promise<AudioSource> {
  const file = await openFile(path);
  const opened = await openTrack(file).catch(async (thrown: unknown) => {
    await file.handle.close();
    throw thrown;
  });
  let duration = opened.duration ?? 0;
  if (!(duration > 0) || !Number.isFinite(duration) || (await isGuessed(file, opened)))
    duration = await computedDuration(opened);
  let meter = createSideMeter();
  return {
    get duration() {
      return duration;
    },
    mime: opened.mime,
    sides: (tenths) => meter.take(tenths),
    async *read(from) {
      let samples = 0;
      meter = createSideMeter();
      for await (const chunk of decode(file, opened, from, meter)) {
        samples += chunk.length;
        yield chunk;
      }
      duration = from + samples / SAMPLE_RATE;
      if (!samples && from === 0) throw cutOff(file.name);
    },
    close: async () => {
      opened.input.dispose();
      await file.handle.close();
    },
  };
}

/** Plain streams (mp3 without a tag, ADTS, Opus) tell their length only to who walks through them. */
const computedDuration = ({ track }: OpenedTrack): Promise<number> =>
  track.computeDuration().catch(() => 0);

const isGuessed = async ({ handle }: OpenedFile, { mime, track }: OpenedTrack): Promise<boolean> =>
  mime === 'audio/mpeg' && isLengthGuessed(track, await firstFrame(handle));

/** Damage in the middle ends the sound there: what was decoded stands. */
async function* decode(
  file: OpenedFile,
  opened: OpenedTrack,
  from: number,
  meter: SideMeter,
): AsyncGenerator<Float32Array> {
  const { codec, info, mime } = opened;
  const delay = await encoderDelay(info, mime, file.handle);
  const decoder = await codec.open(info).catch((thrown: unknown) => {
    throw explain(thrown, file.name);
  });
  const stream = createMonoStream(from, meter);
  try {
    for await (const packets of batches(opened, from - codec.preroll, codec.batch)) {
      const pcm = await decodeSafely(() => decoder.decode(packets.map(({ data }) => data)));
      if (pcm) yield* stream.push(packets[0]!.timestamp - delay + late(packets, pcm), pcm);
    }
    yield* stream.flush();
  } finally {
    decoder.free();
  }
}

async function decodeSafely(run: () => Promise<Pcm | null> | Pcm | null): Promise<Pcm | null> {
  try {
    const pcm = await run();
    return pcm && canBe(pcm.sampleRate, pcm.channels.length) ? pcm : null;
  } catch {
    return null;
  }
}

/** A first packet of which the container drops the beginning (Ogg Opus) begins before its time stamp. */
function late(packets: EncodedPacket[], { channels, sampleRate }: Pcm): number {
  const [first, second] = packets;
  if (!first || !second || first.timestamp !== 0) return 0;
  const decoded = (channels[0]?.length ?? 0) / sampleRate;
  const stamped = packets.reduce((sum, { duration }) => sum + duration, 0);
  return first.duration < second.duration ? Math.min(0, stamped - decoded) : 0;
}

/** Decoded pieces in, 16 kHz mono on the file's time line out. The rate may change: streams can be joined. */
function createMonoStream(from: number, meter: SideMeter) {
  let rate = 0;
  let timeline: Timeline | null = null;
  let resampler: Resampler | null = null;

  const begin = (sampleRate: number) => {
    timeline = createTimeline(sampleRate, timeline?.position ?? from);
    resampler = createResampler(sampleRate);
    rate = sampleRate;
  };
  return {
    *push(at: number, { channels, sampleRate }: Pcm): Generator<Float32Array> {
      if (rate && sampleRate !== rate) yield* this.flush();
      if (sampleRate !== rate) begin(sampleRate);
      for (const piece of timeline!.place(at, channels)) {
        meter.hear(piece, sampleRate);
        const samples = resampler!.push(toMono(piece));
        if (samples.length) yield samples;
      }
    },
    *flush(): Generator<Float32Array> {
      const rest = resampler?.flush();
      if (rest?.length) yield rest;
    },
  };
}

/** Packets from second `from` on, in groups that follow one another without a gap. */
async function* batches(
  { track }: OpenedTrack,
  from: number,
  seconds: number,
): AsyncGenerator<EncodedPacket[]> {
  let batch: EncodedPacket[] = [];
  for await (const packet of packetsFrom(track, from)) {
    const [first, last] = [batch[0], batch.at(-1)];
    const apart = last && packet.timestamp - last.timestamp > last.duration + CONTIGUOUS_SECONDS;
    if (first && (apart || packet.timestamp - first.timestamp >= seconds)) {
      yield batch;
      batch = [];
    }
    batch.push(packet);
  }
  if (batch.length) yield batch;
}

async function* packetsFrom(track: OpenedTrack['track'], from: number) {
  const sink = new EncodedPacketSink(track);
  try {
    const first = from > 0 ? await sink.getPacket(from) : null;
    for await (const packet of sink.packets(first ?? undefined))
      if (packet.data.length) yield packet;
  } catch (thrown) {
    // Encrypted sound is told; any other damage ends the track, and what came before it stands.
    const error = explain(thrown, '');
    if (error.code === 'unsupported') throw error;
  }
}
