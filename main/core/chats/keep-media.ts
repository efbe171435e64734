/** The pictures, films and voice notes of an export on their way into the library. */
import { AppError } from '../../contract';
import type { Store } from '../store-port';
import type { ExportEntry, ParsedChat } from './formats/types';
import type { Underway } from './import-progress';

/** A medium that cannot be read is left out, and said; the messages stay. Rejects only where the library fails. */
export async function keepMedia(
  store: Store,
  chat: string,
  parsed: ParsedChat,
  names: Iterable<string>,
  under: Underway,
): Promise<void> {
  const { signal, warnings } = under;
  for (const name of names) {
    signal.throwIfAborted();
    const entry = parsed.media(name);
    if (!entry) continue;
    try {
      await store.chats.keepMedia({ chat, name }, bytesOf(entry, under));
    } catch (thrown) {
      signal.throwIfAborted();
      const { code, message } = AppError.from(thrown);
      if (code === 'storage') throw thrown;
      warnings.push(`${name} was left out: ${message}`);
    }
  }
}

/** A film may be of gigabytes: stopping and progress do not wait for its end. */
async function* bytesOf({ open }: ExportEntry, { signal, progress }: Underway) {
  for await (const bytes of open()) {
    signal.throwIfAborted();
    progress.settle();
    yield bytes;
  }
}
