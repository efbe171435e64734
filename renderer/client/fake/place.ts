/** The fake's moving of the library, and putting a backup in its place: both take a moment and change nothing. */
import { AppError } from '../../../main/contract';
import type { Answers, Emit } from './answers';

const OWN = '/home/anna/.local/share/nanodesk';
const CHOSEN = '/media/disk/nanodesk';
/** A backup that “open sesame” opens. */
const SEALED = '/media/cloud/nanodesk';
const PIECES = 5;

/** Every whole path will do; without one the person chooses always the same. */
export function createPlaceAnswers(emit: Emit): Answers {
  const take = async (step: string, signal?: AbortSignal, request?: string): Promise<void> => {
    for (let piece = 1; piece < PIECES; piece++) {
      const data = { request: request ?? '', done: piece / PIECES, secondsLeft: null, step };
      if (request) emit({ name: 'request.progress', data });
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (signal?.aborted) throw new AppError('cancelled', 'Stopped.');
    }
  };
  return {
    'library.move': async ({ folder = CHOSEN, keep = false }, signal, request) => {
      refuseRelative(folder);
      await take('move', signal, request);
      return { folder, from: OWN, kept: keep, files: 5, bytes: 27_300_000 };
    },
    'library.inspect': ({ folder = '/media/usb/nanodesk' }) => {
      refuseRelative(folder);
      if (folder === SEALED) return { backup: 'c'.repeat(64), folder, sealed: true };
      return factsOf(folder);
    },
    'library.unseal': ({ passphrase }) => {
      if (passphrase !== 'open sesame')
        throw new AppError('bad-input', 'The passphrase is wrong.', 'Try again.');
      return factsOf(SEALED);
    },
    'library.restore': async (_input, signal, request) => {
      await take('restore', signal, request);
      return { folder: `${OWN}-restored-2026-11-26`, previous: OWN };
    },
    'library.access': () => ({ folder: OWN, readOnly: null }),
    'library.goBack': () => ({ folder: OWN, previous: `${OWN}-restored-2026-11-26` }),
    'app.restart': () => ({}),
  };
}

const factsOf = (folder: string) => ({
  backup: 'b'.repeat(64),
  folder,
  createdAt: new Date(2026, 10, 20, 9, 30).getTime(),
  ...{ recordings: 41, chats: 3, bytes: 312_000_000 },
});

function refuseRelative(folder: string): void {
  if (!folder.startsWith('/')) throw new AppError('bad-input', `${folder} is not a whole path.`);
}
