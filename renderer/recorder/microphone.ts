/** Microphones, and other inputs of sound. What the browser says when there is none is told apart, since each wants another advice. */

/** Sound as it is: what was said far away shall stay, and speech recognition copes with echo. */
export const UNCHANGED = { channelCount: 1, echoCancellation: false, noiseSuppression: false };

export interface Input {
  id: string;
  label: string;
}

/** Of the microphone the first three, of what the computer plays the others. */
export type SoundProblem =
  | 'denied'
  | 'none'
  | 'taken'
  | 'notShared'
  | 'silentShare'
  | 'unheard'
  | 'ended';

/** Why there is no sound. */
export class SoundError extends Error {
  constructor(readonly problem: SoundProblem) {
    super(problem);
    this.name = 'SoundError';
  }
}

const PROBLEMS: Record<string, SoundProblem> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
};

/**
 * The sound of a microphone, by its id, or of the one that the system prefers. Beside another channel its level stays as it
 * is: a gain that rises in pauses lifts the room, and the echo of the other side, to a voice's. Rejects with `SoundError`.
 */
export function openMicrophone(id: string | null, isAlone: boolean): Promise<MediaStream> {
  return openInput({
    ...UNCHANGED,
    autoGainControl: isAlone,
    ...(id === null ? {} : { deviceId: { exact: id } }),
  });
}

/** The sound of an input that carries what the computer plays. Rejects with `SoundError`. */
export function openCarrier(id: string): Promise<MediaStream> {
  return openInput({ ...UNCHANGED, autoGainControl: false, deviceId: { exact: id } });
}

async function openInput(audio: MediaTrackConstraints): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio });
  } catch (thrown) {
    throw new SoundError(PROBLEMS[(thrown as Error).name] ?? 'taken');
  }
}

/** Those that there are, microphones and others; without names until a person has allowed one. */
export async function listInputs(): Promise<Input[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'audioinput' && deviceId !== '' && label !== '')
    .map(({ deviceId: id, label }) => ({ id, label }));
}
