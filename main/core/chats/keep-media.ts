/** The pictures, films and voice notes of an export on their way into the library. */
import { AppError } from '../../contract';
import type { Store } from '../store-port';
import type { ParsedChat } from './formats/types';

/** A medium that cannot be read is left out, and said; the messages stay. Rejects only where the library fails. */
export async function keepMedia(
  store: Store,
  chat: string,
  parsed: ParsedChat,
  names: Iterable<string>,
  warnings: string[],
  signal: AbortSignal,
): Promise<void> {
  for (const name of names) {
    signal.throwIfAborted();
    const entry = parsed.media(name);
    if (!entry) continue;
    try {
      await store.chats.keepMedia({ chat, name }, entry.open());
    } catch (thrown) {
      signal.throwIfAborted();
      const { code, message } = AppError.from(thrown);
      if (code === 'storage') throw thrown;
      warnings.push(`${name} was left out: ${message}`);
    }
  }
}
