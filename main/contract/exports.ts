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

/** `proper`: a name of whatever, `account`: any number that leads to somebody, `other`: what a person wants hidden. */
export const privateClass = z.enum([
  'name',
  'proper',
  'phone',
  'mail',
  'account',
  'address',
  'link',
  'other',
]);
export type PrivateClass = z.infer<typeof privateClass>;

const words = z.array(z.string().trim().min(1).max(200)).max(10_000).default([]);

/** Replaces what is private; whole words as they are written. `keep` wins over what was found, not over `hide`. */
export const sharing = z.object({ keep: words, hide: words });
export type Sharing = z.infer<typeof sharing>;

/** What an export is asked to be; without `share` it tells everything. */
export const exportParts = shownParts.extend({ share: sharing.optional() });
export type ExportParts = z.infer<typeof exportParts>;

export const textFile = z.object({ name: z.string(), mime: z.string(), text: z.string() });
export type TextFile = z.infer<typeof textFile>;

export const documentFormat = z.enum(['docx', 'pdf']);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** `data` is base64: answers travel as JSON. */
export const documentFile = z.object({ name: z.string(), mime: z.string(), data: z.base64() });
export type DocumentFile = z.infer<typeof documentFile>;
