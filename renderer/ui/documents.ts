/** Exports that are no text: their formats, and what is in such a file. */
import type { DocumentFile, DocumentFormat, TextFile } from '../../main/contract';

/** In the order of menus. */
export const DOCUMENTS = ['docx', 'pdf'] as const satisfies DocumentFormat[];

/** Whether a format is asked for as a document. */
export const isDocument = (format: string): format is DocumentFormat =>
  DOCUMENTS.some((one) => one === format);

/** What goes into the file that a person saves. */
export const contentOf = (file: TextFile | DocumentFile): string | Uint8Array<ArrayBuffer> =>
  'text' in file ? file.text : Uint8Array.from(atob(file.data), (letter) => letter.charCodeAt(0));
