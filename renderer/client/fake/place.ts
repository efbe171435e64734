/** The fake's moving of the library: it takes a moment and changes nothing. */
import { AppError } from '../../../main/contract';
import type { Answers, Emit } from './answers';

const CHOSEN = '/media/disk/nanodesk';

/** Every whole path will do; without one the person chooses always the same. */
export const createPlaceAnswers = (emit: Emit): Answers => ({
  'library.move': async ({ folder = CHOSEN, keep = false }, signal, request) => {
    if (!folder.startsWith('/')) throw new AppError('bad-input', `${folder} is not a whole path.`);
    for (let done = 0.2; done < 1; done += 0.2) {
      if (request)
        emit({
          name: 'request.progress',
          data: { request, done, secondsLeft: null, step: 'move' },
        });
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (signal?.aborted) throw new AppError('cancelled', 'Stopped.');
    }
    const from = '/home/anna/.local/share/nanodesk';
    return { folder, from, kept: keep, files: 5, bytes: 27_300_000 };
  },
  'app.restart': () => ({}),
});
