/** What the computer plays, where the system or the browser gives it to a page: docs/decisions/0029-system-sound.md. */
import { SoundError, UNCHANGED } from './microphone';

/** `systemAudio` and `selfBrowserSurface` are Chromium's; whoever does not know them leaves them out. */
interface ShareOptions extends DisplayMediaStreamOptions {
  systemAudio: 'include';
  selfBrowserSurface: 'exclude';
}

/** A picture must be asked for with the sound; none is looked at. */
const SHARE: ShareOptions = {
  video: true,
  audio: { ...UNCHANGED, autoGainControl: false },
  systemAudio: 'include',
  selfBrowserSurface: 'exclude',
};

/**
 * Whether it can be asked for. Chromium alone gives sound with a shared screen, and alone knows this permission; in the
 * desktop app it says what `givesSystemSound` in main/hosts/desktop/policy.ts says.
 */
export async function canShareSound(): Promise<boolean> {
  if (!navigator.mediaDevices?.getDisplayMedia) return false;
  try {
    const name = 'display-capture' as PermissionName;
    return (await navigator.permissions.query({ name })).state !== 'denied';
  } catch {
    return false;
  }
}

/** Asks for it; a browser asks the person what to share. Rejects with `SoundError`. */
export async function shareSound(): Promise<MediaStream> {
  const stream = await navigator.mediaDevices.getDisplayMedia(SHARE).catch((thrown: Error) => {
    throw new SoundError(thrown.name === 'NotAllowedError' ? 'notShared' : 'unheard');
  });
  for (const picture of stream.getVideoTracks()) {
    picture.stop();
    stream.removeTrack(picture);
  }
  if (stream.getAudioTracks().length === 0) throw new SoundError('silentShare');
  return stream;
}

/** What systems call inputs that carry what they play, in English and Korean; drivers that do the same, by name. */
const CARRIER =
  /\bmonitor[ _]of[ _]|의 모니터|loopback|stereo mix|스테레오 믹스|blackhole|soundflower|vb-audio/i;

/** Whether an input, by its name, carries what the computer plays. */
export const isCarrier = (label: string): boolean => CARRIER.test(label);
