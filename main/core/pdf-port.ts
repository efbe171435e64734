/** What the core needs to set pages as PDF: fonts and a place to read them from. */
import type { Block, Page } from './formats/page';

/** What no font has a shape for. */
export interface Lacking {
  /** Each once, in the order of the text. */
  characters: string[];
  /** Of all letters, figures and signs, 0..1. */
  share: number;
}

export interface PdfWriter {
  lacking(blocks: Block[]): Promise<Lacking>;
  /** The file in base64. Other work gets its turn meanwhile. Rejects with the signal's reason within some milliseconds. */
  write(page: Page, signal: AbortSignal): Promise<string>;
}
