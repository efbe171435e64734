/** What a file is: sound to be heard, or a transcript to be read. Decided by its ending, then by its first bytes. */
import { AppError } from '../contract';
import type { Core } from './core';
import { decodeText, type ParsedTranscript, parseTranscript, TRANSCRIPT_ENDINGS } from './formats';
import type { IncomingFile } from './store-port';

export type Incoming =
  | { kind: 'audio'; file: IncomingFile }
  | { kind: 'transcript'; file: IncomingFile; parsed: ParsedTranscript; hash: string };

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
  if (!(await isTranscript(core, file, as))) return { kind: 'audio', file };
  const { data, hash } = await core.store.files.read(file);
  return { kind: 'transcript', file, parsed: parseTranscript(file.name, decodeText(data)), hash };
}

async function isTranscript(core: Core, file: IncomingFile, as?: 'recording' | 'transcript') {
  if (as) return as === 'transcript';
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (AUDIO_ENDINGS.has(ending)) return false;
  if (TRANSCRIPT_ENDINGS.some((known) => known === ending)) return true;
  const head = await core.store.files.head(file.path, SNIFFED_BYTES);
  refuseArchive(file.name, head);
  return looksLikeText(head);
}

/** Text has no NUL bytes, but for UTF-16, which begins with a mark. */
function looksLikeText(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return marked || head.every((byte) => byte > 8 && (byte < 14 || byte > 26 || byte === 27));
}

/** Archives are named as such: people see that their export must be unpacked, and whether a password is needed. */
function refuseArchive(name: string, head: Uint8Array): void {
  const magic = Array.from(head.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  if (!/^(504b0304|504b0506|1f8b|377abcaf|52617221)/.test(magic)) return;
  // A zip's first entry tells by bit 0 of its flags, at offset 6.
  const locked = magic === '504b0304' && ((head[6] ?? 0) & 1) === 1;
  throw new AppError(
    'unsupported',
    `${name} is an archive${locked ? ' protected by a password' : ''}, not a recording.`,
    `Unpack it${locked ? ' with its password' : ''}, then import the recording or transcript inside.`,
  );
}
