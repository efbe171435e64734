/** Which folder is meant by somebody who may be a page. */
import { AppError } from '../contract';
import type { Core } from './core';

/**
 * A page may name a folder only where there is no window of the host in which the person could choose it. Null where
 * they choose none. Rejects with `forbidden` or `bad-input`.
 */
export async function chosenFolder(
  { chooseFolder }: Core,
  folder: string | undefined,
): Promise<string | null> {
  if (folder === undefined && chooseFolder) return chooseFolder();
  if (folder !== undefined && !chooseFolder) return folder;
  throw chooseFolder
    ? new AppError('forbidden', 'The folder is chosen in a window of Nanodesk.', 'Choose it there.')
    : new AppError('bad-input', 'No folder was named.', 'Write the whole path of a folder.');
}
