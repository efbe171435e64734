/** Answers made of files: the page with its assets, and media in ranges. Each host sends them in its own way. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { MediaFile } from '../compose';
import { parseByteRange } from './byte-range';
import { securityHeaders } from './page-headers';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Readable | Buffer | null;
}

const MIME: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.flac': 'audio/flac',
};

/** An answer without a body, such as a refusal: whoever is refused learns nothing. */
export const emptyAnswer = (status: number): Answer => ({
  status,
  headers: { ...securityHeaders(), 'Content-Length': '0' },
  body: null,
});

/**
 * The file that a URL's path names inside `root`, or null: outside, no known kind, or oddly written.
 * Pure: looks at the text only.
 */
export function resolvePageFile(root: string, urlPath: string): string | null {
  const plain = decode(urlPath);
  // Control characters, drives, shares and leftovers of double encoding have no place in our names.
  if (plain === null || !/^\/[\w./-]*$/.test(plain) || plain.includes('//')) return null;
  const file = path.resolve(root, `.${plain === '/' ? '/index.html' : plain}`);
  const relative = path.relative(root, file);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return null;
  if (plain.split('/').some((part) => part.startsWith('.'))) return null;
  return Object.hasOwn(MIME, path.extname(file)) ? file : null;
}

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The page or one of its assets; 404 where there is none. */
export async function answerPage(root: string, urlPath: string): Promise<Answer> {
  const file = resolvePageFile(root, urlPath);
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) return emptyAnswer(404);
  const type = MIME[path.extname(file)] as string;
  const headers = {
    ...securityHeaders(type.startsWith('text/html')),
    'Content-Type': type,
    'Content-Length': String(bytes.byteLength),
  };
  return { status: 200, headers, body: bytes };
}

/** A media file, whole (200) or the part asked for (206); 404 where it is gone, 416 for a part that is not there. */
export async function answerMedia(
  file: MediaFile | null,
  range: string | undefined,
): Promise<Answer> {
  const size = file && (await stat(file.path).catch(() => null))?.size;
  if (!file || size === null || size === undefined) return emptyAnswer(404);
  const part = parseByteRange(range, size);
  if (part === 'unsatisfiable') return unsatisfiable(size);
  const { start, end } = part ?? { start: 0, end: size - 1 };
  const headers: Record<string, string> = {
    ...securityHeaders(),
    'Content-Type': mediaType(file.mime),
    'Content-Length': String(end - start + 1),
    'Accept-Ranges': 'bytes',
  };
  if (file.saveAs !== undefined)
    headers['Content-Disposition'] = `attachment; filename*=UTF-8''${encodeName(file.saveAs)}`;
  if (part) headers['Content-Range'] = `bytes ${start}-${end}/${size}`;
  const body = size === 0 ? null : createReadStream(file.path, { start, end });
  return { status: part ? 206 : 200, headers, body };
}

/** As RFC 5987 wants it: encodeURIComponent leaves these as they are. A lone half of a pair is nothing that can be encoded. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );

const unsatisfiable = (size: number): Answer => {
  const answer = emptyAnswer(416);
  answer.headers['Content-Range'] = `bytes */${size}`;
  return answer;
};

/**
 * Stored types come from files of strangers: only sound, video and pictures without code keep theirs, so nothing is
 * ever shown as a page.
 */
export const mediaType = (mime: string): string =>
  /^((audio|video)\/[\w.+-]{1,60}|image\/(jpeg|png|gif|webp|avif|bmp))$/.test(mime)
    ? mime
    : 'application/octet-stream';
