/** Zips, files and folders as sources of chat exports. The only importer of yauzl (MIT). What is in a zip is never unpacked to disk here. */
import { createReadStream } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../contract';
import type { ExportEntry, ExportSource } from '../core/chats/formats';
import { crc32 } from './crc32';
import { unreadable } from './files';
import { emptyFile } from './uploads';

/** No messenger's export comes near these; they bound what a hostile file can cost. */
const MOST_ENTRIES = 100_000;
const GIB = 2 ** 30;
/** Telegram exports files of up to 4 GiB. */
const LARGEST_ENTRY = 4 * GIB;
const LARGEST_TOTAL = 20 * GIB;
/** Chat text packs 3 to 10 times, repeated JSON up to 50; a bomb of zeros packs 1,000 times. Small files may do as they like. */
const HIGHEST_RATIO = 200;
const RATIO_FROM = 100 * 2 ** 20;

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/** An opened archive; closing it ends what is being read from it. */
export interface OpenArchive extends ExportSource {
  close(): void;
}

/**
 * Opens a zip. Entries are read on demand, from the beginning each time; folders and zips inside are left out.
 * @throws AppError `bad-input` for damage, paths that lead out, symbolic links, lying sizes and bombs; `unsupported` for
 * encryption. A lie about a size shows only while the entry is read, and is thrown there.
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const name = basename(path);
  const zip = await openZip(path, name);
  try {
    const entries = await entriesOf(zip, name);
    return { name, entries, close: () => zip.close() };
  } catch (thrown) {
    zip.close();
    throw thrown;
  }
}

async function openZip(path: string, name: string): Promise<ZipFile> {
  if ((await look(path)).size === 0) throw emptyFile(name);
  try {
    return await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
  } catch (thrown) {
    throw refused(name, thrown);
  }
}

const look = (path: string) =>
  stat(path).catch((thrown) => {
    throw unreadable(path, thrown);
  });

async function entriesOf(zip: ZipFile, name: string): Promise<ExportEntry[]> {
  if (zip.entryCount > MOST_ENTRIES)
    throw hostile(name, `it holds ${zip.entryCount} files, more than ${MOST_ENTRIES}`);
  const entries: ExportEntry[] = [];
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      refuseEntry(entry, name);
      total += entry.uncompressedSize;
      refuseTotal(total, zip.fileSize, name);
      if (/\.zip$/i.test(entry.fileName)) continue;
      entries.push({
        path: entry.fileName,
        bytes: entry.uncompressedSize,
        open: () => contentOf(zip, entry, name),
      });
    }
  } catch (thrown) {
    throw refused(name, thrown);
  }
  return entries;
}

/** Paths that lead out (`../`, `/`, `C:`, backslashes) are refused by yauzl itself. */
function refuseEntry(entry: Entry, name: string): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted())
    throw new AppError(
      'unsupported',
      `${name} is protected by a password.`,
      'Unpack it with its password, then import the folder or file inside.',
    );
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK)
    throw hostile(name, `${fileName} is a symbolic link`);
  if (uncompressedSize > LARGEST_ENTRY)
    throw hostile(name, `${fileName} unpacks to more than 4 GiB`);
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > RATIO_FROM && ratio > HIGHEST_RATIO)
    throw hostile(name, `${fileName} unpacks to ${Math.round(ratio)} times its size`);
}

/** Entries may share the bytes that they are unpacked from, so all of them are held against the file as well. */
function refuseTotal(total: number, packed: number, name: string): void {
  if (total > LARGEST_TOTAL) throw hostile(name, 'it unpacks to more than 20 GiB');
  if (total > RATIO_FROM && total / packed > HIGHEST_RATIO)
    throw hostile(name, `it unpacks to more than ${HIGHEST_RATIO} times its size`);
}

/**
 * yauzl ends the stream with an error as soon as it brings more, or ends with less, than was declared; it leaves the
 * checksum to us.
 */
async function* contentOf(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const bytes of await zip.openReadStreamPromise(entry)) {
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (thrown) {
    throw refused(name, thrown);
  }
  if (sum !== entry.crc32) throw damaged(name, `${entry.fileName} is not what was packed`);
}

const damaged = (name: string, why: string): AppError =>
  new AppError('bad-input', `${name} is damaged: ${why}.`, 'Copy or export it again.');

const hostile = (name: string, why: string): AppError =>
  new AppError(
    'bad-input',
    `${name} was refused: ${why}.`,
    'Export the chat again; no messenger makes such a file.',
  );

/** yauzl's messages are phrases fit for the middle of a sentence; that of a file without an end is two sentences. */
function refused(name: string, thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const { message } = thrown as Error;
  if (/^(absolute path|invalid relative path|invalid characters in fileName)/.test(message))
    return hostile(name, `it holds a path that leads out of it (${message})`);
  if (/too many bytes|not enough bytes/.test(message))
    return hostile(name, 'a file in it is not of the size that it says');
  if (/^End of central directory/.test(message))
    return damaged(name, 'its end is missing, or it is no zip file');
  return damaged(name, message.replace(/\.$/, ''));
}

/**
 * A lone file, or a folder into which an export was unpacked, with the files below it. Links are left out.
 * @throws AppError `empty` for a file without bytes, `bad-input` for a folder of more than 100,000 files.
 */
export async function openLoose(path: string): Promise<ExportSource> {
  const found = await look(path);
  const name = basename(path);
  if (!found.isDirectory()) {
    if (found.size === 0) throw emptyFile(name);
    return { name, entries: [entryAt(path, name, found.size)] };
  }
  const entries: ExportEntry[] = [];
  await collect(path, path, entries);
  return { name, entries };
}

async function collect(root: string, folder: string, entries: ExportEntry[]): Promise<void> {
  const found = await readdir(folder, { withFileTypes: true });
  for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, item.name);
    if (item.isDirectory()) await collect(root, path, entries);
    if (!item.isFile()) continue;
    if (entries.length >= MOST_ENTRIES)
      throw new AppError('bad-input', `${basename(root)} holds more than ${MOST_ENTRIES} files.`);
    const { size } = await lstat(path);
    entries.push(entryAt(path, relative(root, path).split(sep).join('/'), size));
  }
}

const entryAt = (path: string, name: string, bytes: number): ExportEntry => ({
  path: name,
  bytes,
  open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
});
