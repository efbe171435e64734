/** Sound that goes by itself, where the settings give it a term; what was written down stays. */
import { AppError, type Recording } from '../contract';
import { announce, type Core } from './core';
import { currentSettings } from './settings';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes the sound of what has been written down for the days of the settings. */
export async function sweepSound(core: Core): Promise<void> {
  const { store, clock } = core;
  const { soundDays } = currentSettings(core);
  // While sound is kept for good no time counts, so that a term begins when it is set.
  if (soundDays === 'always') return store.sounds.forgetCount();
  store.sounds.age(clock.now());
  for (const id of store.sounds.due(soundDays * DAY_MS)) {
    await store.sounds.remove(id, soundDays * DAY_MS, clock.now());
    announce(core, id);
  }
}

/** Its sound is gone because the settings asked for it. */
export const lostItsSound = ({ kind, audio }: Recording): boolean =>
  kind === 'audio' && audio === null;

/** Where the sound of a recording lies. Rejects, saying why, where there is none. */
export function theSound({ store }: Core, recording: Recording) {
  if (recording.kind !== 'audio')
    throw new AppError('unsupported', 'This recording was imported as text; it has no sound.');
  if (lostItsSound(recording))
    throw new AppError(
      'unsupported',
      'The sound of this recording was deleted after it was written down, as the settings ask.',
      'Import its file again to have the sound back.',
    );
  const sound = store.files.audio(recording.id);
  if (sound) return sound;
  throw new AppError(
    'storage',
    'The sound of this recording is gone from the library.',
    'Import the file again.',
  );
}
