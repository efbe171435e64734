/** Texts as a zip. */
import { strToU8, type ZippableFile, zipSync } from 'fflate';

/** Zips keep the clock of the wall, without a zone: the earliest that they can name is the same everywhere. */
const earliest = () => ({ mtime: new Date(1980, 0, 1) });

/** The files in their order, as base64; neither the clock nor the zone changes a byte. */
export function pack(files: { path: string; text: string }[]): string {
  const content = files.map(({ path, text }): [string, ZippableFile] => [
    path,
    [strToU8(text), earliest()],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(content))).toString('base64');
}
