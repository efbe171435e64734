/** All that a recording listens to, as pieces of samples of one clock. */
import { SAMPLE_RATE } from './format';
import { type Input, openCarrier, openMicrophone, SoundError } from './microphone';
import workletUrl from './pcm.worklet?worker&url';
import type { Piece } from './pieces';
import { type Ear, earsOf, SHARED, type Sources } from './sources';
import { shareSound } from './system-sound';

export interface Wanted {
  sources: Sources;
  /** Null: the one that the system prefers. */
  microphone: string | null;
}

export interface Sound {
  /** Null where none is listened to. */
  microphone: Input | null;
  /** Goes on with the microphone that the system prefers now, on the same channel. Rejects with `SoundError`. */
  reopenMicrophone(): Promise<Input>;
  close(): Promise<void>;
}

export interface Hears {
  piece(piece: Piece): void;
  /** It was unplugged, taken away, or is not shared any more; silence stands in its place. */
  gone(ear: Ear): void;
}

type Streams = Partial<Record<Ear, MediaStream>>;

/** Opens everything before anything is heard, so that all channels begin at once. Rejects with `SoundError`. */
export async function openSound({ sources, microphone }: Wanted, hears: Hears): Promise<Sound> {
  const streams = await openStreams(sources, microphone);
  const audio = new AudioContext({ sampleRate: SAMPLE_RATE });
  const close = async (): Promise<void> => {
    for (const stream of Object.values(streams)) stopStream(stream);
    await audio.close();
  };
  try {
    const ears = earsOf(sources);
    const node = await startWorklet(audio, ears.length, hears);
    const listen = (ear: Ear, stream: MediaStream): Input => {
      streams[ear] = stream;
      trackOf(stream).onended = () => hears.gone(ear);
      audio.createMediaStreamSource(stream).connect(node, 0, ears.indexOf(ear));
      return nameOf(stream);
    };
    const heard = ears.map((ear) => listen(ear, streams[ear]!));
    return {
      microphone: sources.microphone ? heard[0]! : null,
      async reopenMicrophone() {
        const stream = await openMicrophone(null, sources.system === null);
        if (audio.state !== 'closed') return listen('microphone', stream);
        stopStream(stream);
        throw new SoundError('ended');
      },
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** A browser shares only for a click of just now, so that comes first; a microphone may have to be allowed at leisure. */
async function openStreams({ microphone, system }: Sources, id: string | null): Promise<Streams> {
  const streams: Streams = {};
  try {
    if (system !== null)
      streams.system = await (system === SHARED ? shareSound() : openCarrier(system));
    if (microphone) streams.microphone = await openMicrophone(id, system === null);
    return streams;
  } catch (thrown) {
    for (const stream of Object.values(streams)) stopStream(stream);
    throw thrown;
  }
}

/** Each input of the node is one channel, mixed down to one where a source has more. */
async function startWorklet(
  audio: AudioContext,
  channels: number,
  hears: Hears,
): Promise<AudioWorkletNode> {
  await audio.audioWorklet.addModule(workletUrl);
  const node = new AudioWorkletNode(audio, 'pcm', {
    numberOfInputs: channels,
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  node.port.onmessage = ({ data }) => hears.piece(data as Piece);
  return node;
}

const trackOf = (stream: MediaStream): MediaStreamTrack => stream.getAudioTracks()[0]!;

function nameOf(stream: MediaStream): Input {
  const track = trackOf(stream);
  return { id: track.getSettings().deviceId ?? '', label: track.label };
}

function stopStream(stream: MediaStream): void {
  const track = trackOf(stream);
  track.onended = null;
  track.stop();
}
