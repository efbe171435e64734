/** Media of messages, as hosts serve them: by a name that stands in an address; what a page cannot show, to be saved. */
import { AppError, type OutputOf } from '../../contract';
import type { Core } from '../core';
import type { Store } from '../store-port';

const NAME = /^message-(\d{1,15})$/;
const SHOWN = /^(?:image|video|audio)\//;

/** What an address calls the medium of a message. No recording has such an id. */
export const messageMedia = (message: number): string => `message-${message}`;

export interface MediaFile {
  path: string;
  mime: string;
  /** Set for what is only to be saved, never shown: the name to save it under. */
  saveAs?: string;
}

/** Where the sound of a recording or the medium of a message lies; null where it is gone. */
export function mediaPath(
  { files, chats }: Pick<Store, 'files' | 'chats'>,
  name: string,
): MediaFile | null {
  const message = NAME.exec(name)?.[1];
  if (message === undefined) return files.audio(name);
  const found = chats.media(Number(message));
  if (!found) return null;
  const { path, mime, media } = found;
  return SHOWN.test(mime) ? { path, mime } : { path, mime, saveAs: plainName(media.name) };
}

/** Without folders, and without marks that make one ending look like another. */
const plainName = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '') || 'file';

/** A short-lived address. Rejects where there is no such medium. */
export function chatMedia({ store, mediaUrl }: Core, message: number): OutputOf<'chats.media'> {
  const known = store.chats.message(message);
  if (!known) throw new AppError('not-found', `There is no message ${message}.`);
  const found = store.chats.media(message);
  if (!found)
    throw new AppError(
      'not-found',
      known.media ? 'The export held no bytes of this medium.' : 'This message has no medium.',
      'Export the chat again with its media, then import it.',
    );
  return { url: mediaUrl(messageMedia(message)), mime: found.mime };
}
