/** What is said where another process deleted, in between, what this one was taking in or working on. */
import { AppError } from '../contract';

const AGAIN = 'Import it again.';

/** Of a file that was on its way in when everything was deleted: neither its bytes nor its row are kept. */
export const wasEmptied = (name: string): AppError =>
  new AppError(
    'not-found',
    `Everything in the library was deleted while ${name} was taken in, so it is not kept.`,
    AGAIN,
  );

/** Of an import into a chat that is no more. */
export const chatIsGone = (): AppError =>
  new AppError('not-found', 'The chat was deleted while it was taken in.', AGAIN);

/** Of work on a recording that is out of reach. */
export const recordingIsGone = (): AppError =>
  new AppError(
    'not-found',
    'The recording was removed meanwhile.',
    'It lies in the bin, or is deleted for good.',
  );
