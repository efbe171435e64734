/** The fake's watched folder: nothing ever comes into it. */
import { AppError, type Watching } from '../../../main/contract';
import type { Answers, Emit } from './answers';

const OFF: Watching = { folder: null, state: 'off', taken: 0, problem: null };
const CHOSEN = '/home/anna/Recordings';

/** Every whole path is a folder; without one the person chooses always the same. */
export function createWatchingAnswers(emit: Emit): Answers {
  let watching = OFF;
  const become = (now: Watching): Watching => {
    watching = now;
    emit({ name: 'watching.changed', data: {} });
    return now;
  };
  return {
    'watching.get': () => watching,
    'watching.begin': ({ folder = CHOSEN }) => {
      if (!folder.startsWith('/'))
        throw new AppError('bad-input', `${folder} is not a whole path.`);
      return become({ ...OFF, folder, state: 'watching' });
    },
    'watching.end': () => become(OFF),
  };
}
