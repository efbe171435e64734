/** Files that a verb writes. */
import { writeFileSync } from 'node:fs';
import { AppError } from '../../contract';

/** Never over a file that is there, unless asked to. */
export const writeNew = (file: string, content: string | Uint8Array, force: boolean): void =>
  neverOver(file, () => writeFileSync(file, content, { flag: force ? 'w' : 'wx' }));

/** The same for whatever writes it. */
export function neverOver(file: string, write: () => void): void {
  try {
    write();
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
    const hint = 'Choose another name, or replace it with --force.';
    throw new AppError('bad-input', `${file} is there already.`, hint);
  }
}
