/** Files that messages name: what kind they are, and where the export holds them. */
import type { MediaKind } from '../../../contract';
import type { ExportEntry } from './types';

const KINDS: [MediaKind, RegExp][] = [
  ['sticker', /(^|\/)STK-|\.(webp|tgs)$/i],
  ['voice', /(^|\/)PTT-|(^|\/)\d+-AUDIO-|\.(opus|oga)$/i],
  ['image', /\.(jpe?g|png|gif|heic|heif|bmp|tiff?|avif)$/i],
  ['video', /\.(mp4|mov|3gp|mkv|webm|avi|m4v)$/i],
  ['audio', /\.(mp3|m4a|aac|ogg|wav|flac|amr)$/i],
  ['contact', /\.vcf$/i],
];

/** By name, and by the MIME type where there is one. */
export function kindOf(name: string, mime = ''): MediaKind {
  const byName = KINDS.find(([, pattern]) => pattern.test(name))?.[0];
  if (byName !== undefined) return byName;
  const family = mime.split('/')[0];
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'file';
}

/** The entry of a name: the path from the chat's own folder, else the only file so called. */
export function mediaIn(
  entries: ExportEntry[],
  folder: string,
): (name: string) => ExportEntry | null {
  // Made when first asked: an export may hold a thousand chats that name no file.
  let index: ReturnType<typeof indexOf> | null = null;
  return (name) => {
    if (name === '') return null;
    index ??= indexOf(entries);
    const path = normal(folder === '' ? name : `${folder}/${name}`);
    return index.byPath.get(path) ?? index.byName.get(baseOf(name)) ?? null;
  };
}

function indexOf(entries: ExportEntry[]) {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const byName = new Map<string, ExportEntry | null>();
  for (const entry of entries) {
    const name = baseOf(entry.path);
    byName.set(name, byName.has(name) ? null : entry);
  }
  return { byPath, byName };
}

/** `a/./b/../c` as `a/c`. */
function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** What follows the last slash. */
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What comes before the last slash, empty at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
