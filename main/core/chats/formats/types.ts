/** What a reader of chat exports is given and what it finds. */
import type { IncomingChat, IncomingMessage } from '../../chat-store-port';

/** One entry of an export: a lone file, or a file in a zip or folder. */
export interface ExportEntry {
  /** Within the export, with forward slashes. */
  path: string;
  bytes: number;
  /** From the beginning each time: some formats are read twice. */
  open(): AsyncIterable<Uint8Array>;
}

export interface ExportSource {
  /** Of the file or folder, for a title where the export holds none. */
  name: string;
  entries: ExportEntry[];
}

/** A chat found in an export; messages come in batches so that a gigabyte never stands in memory. */
export interface ParsedChat {
  chat: IncomingChat;
  /** Oldest first, as the export has them; to be read once. */
  messages: AsyncIterable<IncomingMessage[]>;
  /** Files of the export that messages name, by the name used in IncomingMessage.media.name. */
  media(name: string): ExportEntry | null;
}
