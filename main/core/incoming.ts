/** What a file is: sound to be heard, a transcript to be read, or an export of chats. Told by its ending, then by its first bytes. */
import { AppError } from '../contract';
import { looksLikeChat } from './chats/formats';
import type { Core } from './core';
import { decodeText, type ParsedTranscript, parseTranscript, TRANSCRIPT_ENDINGS } from './formats';
import type { IncomingFile } from './store-port';

export type Incoming =
  | { kind: 'audio'; file: IncomingFile }
  | { kind: 'transcript'; file: IncomingFile; parsed: ParsedTranscript; hash: string }
  | { kind: 'chat'; file: IncomingFile };

type Kind = Incoming['kind'];

const SNIFFED_BYTES = 4096;
const AUDIO_ENDINGS = new Set(
  'wav wave mp3 m4a m4b aac ogg oga opus flac webm weba mka mkv mp4 m4v mov 3gp aif aiff caf wma'.split(
    ' ',
  ),
);

/** Opens a file on disk. Rejects with one clear line where it cannot be used. */
export async function openPath(
  core: Core,
  path: string,
  as?: 'recording' | 'transcript',
): Promise<Incoming> {
  return openIncoming(core, await core.store.files.inspect(path), as);
}

/** Tells what a file is, and reads it whole where it is a transcript. */
export async function openIncoming(
  core: Core,
  file: IncomingFile,
  as?: 'recording' | 'transcript',
): Promise<Incoming> {
  const kind = as === undefined ? await kindOf(core, file) : KINDS[as];
  if (kind !== 'transcript') return { kind, file };
  const { data, hash } = await core.store.files.read(file);
  return { kind, file, parsed: parseTranscript(file.name, decodeText(data)), hash };
}

const KINDS = { recording: 'audio', transcript: 'transcript' } as const;

/** Told by the ending, then by the first bytes; of a zip, also by those of the files in it. */
export async function kindOf(core: Core, file: IncomingFile): Promise<Kind> {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (AUDIO_ENDINGS.has(ending)) return 'audio';
  const head = await core.store.files.head(file.path, SNIFFED_BYTES);
  if (looksLikeChat(file.name, head) !== null) return 'chat';
  if (TRANSCRIPT_ENDINGS.some((known) => known === ending)) return 'transcript';
  if (isOpenZip(head) && (await holdsChat(core, file))) return 'chat';
  refuseArchive(file.name, head);
  return looksLikeText(head) ? 'transcript' : 'audio';
}

const CHAT_ENDING = /\.(?:txt|json|md|html?)$/i;
/** A messenger's export has its chats in few folders above what people sent, or very few other texts. */
const ENTRIES_LOOKED_AT = 50;

/** Whether a zip, or a folder into which an export was unpacked, holds a chat among its files. */
export async function holdsChat(
  core: Core,
  file: Pick<IncomingFile, 'path' | 'name'>,
): Promise<boolean> {
  const { entries, close } = await core.store.files.openExport(file);
  try {
    const texts = entries
      .filter(({ path }) => CHAT_ENDING.test(path))
      .sort((a, b) => depthOf(a) - depthOf(b));
    for (const { path, open } of texts.slice(0, ENTRIES_LOOKED_AT))
      for await (const bytes of open()) {
        if (looksLikeChat(path, bytes.subarray(0, SNIFFED_BYTES)) !== null) return true;
        break;
      }
    return false;
  } finally {
    close();
  }
}

const depthOf = ({ path }: { path: string }): number => path.split('/').length;

/** Text has no NUL bytes, but for UTF-16, which begins with a mark. */
function looksLikeText(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return marked || head.every((byte) => byte > 8 && (byte < 14 || byte > 26 || byte === 27));
}

const ZIP = '504b0304';

const magicOf = (head: Uint8Array): string =>
  Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A zip's first entry tells by bit 0 of its flags, at offset 6. */
const isLocked = (head: Uint8Array): boolean => magicOf(head) === ZIP && ((head[6] ?? 0) & 1) === 1;

const isOpenZip = (head: Uint8Array): boolean => magicOf(head) === ZIP && !isLocked(head);

/** Archives are named as such: people see that they must be unpacked, and whether a password is needed. */
function refuseArchive(name: string, head: Uint8Array): void {
  if (!/^(504b0304|504b0506|1f8b|377abcaf|52617221)/.test(magicOf(head))) return;
  const locked = isLocked(head);
  throw new AppError(
    'unsupported',
    locked
      ? `${name} is an archive protected by a password, not a recording or a chat.`
      : `${name} is an archive, not a recording or a chat.`,
    locked
      ? 'Unpack it with its password, then import the recording, transcript or chat inside.'
      : 'Unpack it, then import the recording, transcript or chat inside.',
  );
}

/** What is said where a chat comes in at the door for recordings. */
export const chatInstead = ({ name }: IncomingFile): AppError =>
  new AppError('bad-input', `${name} is a chat, not a recording.`, 'Import it as a chat.');
