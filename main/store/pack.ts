/** Texts as a zip. The only importer of yazl (MIT), the writing half of yauzl. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Zips keep the clock of the wall, without a zone: the earliest that they can name is the same everywhere. */
const noTime = () => ({ mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 });

/** The files in their order, as base64; neither the clock nor the zone changes a byte. */
export async function pack(files: { path: string; text: string }[]): Promise<string> {
  const zip = new ZipFile();
  for (const { path, text } of files) zip.addBuffer(Buffer.from(text, 'utf8'), path, noTime());
  zip.end();
  return (await buffer(zip.outputStream)).toString('base64');
}
