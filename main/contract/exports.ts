/** What an export is: which parts of a recording or a chat are shown in it, and the file that comes of it. */
import { z } from 'zod';

/** What is written beside the words; subtitles always have times. */
export const shownParts = z.object({
  times: z.boolean().default(true),
  speakers: z.boolean().default(true),
  /** Where a summary has its points from. */
  sources: z.boolean().default(true),
});
export type ShownParts = z.infer<typeof shownParts>;

export const textFile = z.object({ name: z.string(), mime: z.string(), text: z.string() });
export type TextFile = z.infer<typeof textFile>;

export const documentFormat = z.enum(['docx']);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** `data` is base64: answers travel as JSON. */
export const documentFile = z.object({ name: z.string(), mime: z.string(), data: z.base64() });
export type DocumentFile = z.infer<typeof documentFile>;
