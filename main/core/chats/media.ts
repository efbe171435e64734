/** Media of messages, as hosts serve them: by a name that stands in an address, and only what a page can show. */
import { AppError, type OutputOf } from '../../contract';
import type { Core } from '../core';
import type { Store } from '../store-port';

const NAME = /^message-(\d{1,15})$/;
const SHOWN = /^(?:image|video|audio)\//;

/** What an address calls the medium of a message. No recording has such an id. */
export const messageMedia = (message: number): string => `message-${message}`;

/** Where the sound of a recording or the medium of a message lies; null where it is gone, or is nothing to be shown. */
export function mediaPath(
  { files, chats }: Pick<Store, 'files' | 'chats'>,
  name: string,
): { path: string; mime: string } | null {
  const message = NAME.exec(name)?.[1];
  if (message === undefined) return files.audio(name);
  const found = chats.media(Number(message));
  return found && SHOWN.test(found.mime) ? { path: found.path, mime: found.mime } : null;
}

/** A short-lived address. Rejects where there is no such medium, or it is of no kind that a page may show. */
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
  if (!SHOWN.test(found.mime))
    throw new AppError('unsupported', `${found.media.name} is nothing that can be shown here.`);
  return { url: mediaUrl(messageMedia(message)), mime: found.mime };
}
