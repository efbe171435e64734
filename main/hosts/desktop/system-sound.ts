/** What the computer plays, for recordings: where policy.ts says that Chromium can hear it, and to whom it says so. */
import type { Session, Streams } from 'electron';
import { givesSystemSound, mayHearSystem } from './policy';

/** On Linux it is Chromium's to hear PulseAudio or PipeWire, but only when told so. To be set before Electron is ready. */
export const SYSTEM_SOUND_SWITCHES: [string, string][] =
  process.platform === 'linux' ? [['enable-features', 'PulseaudioLoopbackForScreenShare']] : [];

/** Lets a session ask for it where it can be had; tells whether it can. */
export function offerSystemSound(session: Session): boolean {
  const isGiven = givesSystemSound({
    platform: process.platform,
    systemVersion: process.getSystemVersion(),
    chromium: process.versions.chrome,
  });
  if (!isGiven) return false;
  session.setDisplayMediaRequestHandler(({ frame, audioRequested, userGesture }, callback) => {
    const may = mayHearSystem({ frame, audioRequested, userGesture });
    // A picture has to go with it: the page gets its own, so that no screen is ever looked at.
    callback(may && frame ? { video: frame, audio: 'loopback' } : (null as unknown as Streams));
  });
  return true;
}
