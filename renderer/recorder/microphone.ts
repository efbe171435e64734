/** The microphone as pieces of samples. What the browser says when there is none is told apart, since each wants another advice. */
import { SAMPLE_RATE } from './format';
import workletUrl from './pcm.worklet?worker&url';

export interface Piece {
  /** 16 bits each, little endian, one channel. */
  samples: Uint8Array<ArrayBuffer>;
  /** Loudest sample, 0..1 of full scale; 1 and above was cut off. */
  peak: number;
}

export interface Microphone {
  id: string;
  label: string;
  close(): Promise<void>;
}

export interface Hears {
  piece(piece: Piece): void;
  /** It was unplugged, or taken away. */
  gone(): void;
}

export type MicrophoneProblem = 'denied' | 'none' | 'taken';

/** Why there is no sound. */
export class MicrophoneError extends Error {
  constructor(readonly problem: MicrophoneProblem) {
    super(problem);
    this.name = 'MicrophoneError';
  }
}

const PROBLEMS: Record<string, MicrophoneProblem> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
};

/** Listens to a microphone, by its id, or to the one that the system prefers. Rejects with `MicrophoneError`. */
export async function openMicrophone(id: string | null, hears: Hears): Promise<Microphone> {
  const stream = await streamOf(id);
  const [track] = stream.getAudioTracks() as [MediaStreamTrack];
  const audio = new AudioContext({ sampleRate: SAMPLE_RATE });
  const close = async (): Promise<void> => {
    track.onended = null;
    track.stop();
    await audio.close();
  };
  try {
    await audio.audioWorklet.addModule(workletUrl);
    const node = new AudioWorkletNode(audio, 'pcm', { numberOfOutputs: 0 });
    node.port.onmessage = ({ data }) => hears.piece(data as Piece);
    track.onended = () => hears.gone();
    audio.createMediaStreamSource(stream).connect(node);
    return { id: track.getSettings().deviceId ?? '', label: track.label, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function streamOf(id: string | null): Promise<MediaStream> {
  const audio = {
    channelCount: 1,
    // What was said far away shall stay; speech recognition copes with echo.
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: true,
    ...(id === null ? {} : { deviceId: { exact: id } }),
  };
  try {
    return await navigator.mediaDevices.getUserMedia({ audio });
  } catch (thrown) {
    throw new MicrophoneError(PROBLEMS[(thrown as Error).name] ?? 'taken');
  }
}

/** Those that there are; without names until a person has allowed one. */
export async function listMicrophones(): Promise<{ id: string; label: string }[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'audioinput' && deviceId !== '' && label !== '')
    .map(({ deviceId: id, label }) => ({ id, label }));
}
