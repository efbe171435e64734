/** IDs may be given as their beginning, as long as only one recording has it. */
import { AppError, type Recording } from '../../contract';
import type { Context } from './context';

const PAGE = 500;

/** All recordings, newest first. */
export async function allRecordings({ call }: Pick<Context, 'call'>): Promise<Recording[]> {
  const found: Recording[] = [];
  for (;;) {
    const page = { limit: PAGE, offset: found.length };
    const { recordings, total } = await call('recordings.list', page);
    found.push(...recordings);
    if (recordings.length === 0 || found.length >= total) return found;
  }
}

/** The recording with this ID, or the only one whose ID begins like this. */
export async function findRecording(context: Context, prefix: string): Promise<Recording> {
  const recordings = await allRecordings(context);
  const matches = recordings.filter(({ id }) => id.startsWith(prefix));
  const exact = matches.find(({ id }) => id === prefix);
  if (exact ?? matches.length === 1) return exact ?? matches[0]!;
  if (matches.length === 0)
    throw new AppError('not-found', `No recording has the ID ${prefix}.`, 'See nanodesk list.');
  const ids = matches.slice(0, 5).map(({ id }) => id);
  throw new AppError(
    'bad-input',
    `${matches.length} recordings have an ID that begins with ${prefix}: ${ids.join(', ')}.`,
    'Give more of it.',
  );
}
