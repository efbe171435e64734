/** Titles and previews for lists. Pure. */
import type { Segment } from '../contract';

const LONGEST_TITLE = 200;
const LONGEST_PREVIEW = 200;
/** Words that devices and apps put into file names; with only these and digits a name tells nothing. */
const DEVICE_WORDS =
  /^(?:audio|recording|recorder|record|rec|voice|memo|note|new|untitled|unnamed|sound|track|clip|file|call|video|movie|vid|mov|img|ptt|aud|wa|whatsapp|zoom|meeting|gmt|at|am|pm|copy|download|temp|tmp|test|input|output|out|음성|녹음|새로운|녹음파일|통화|메모|무제|録音|ボイス|メモ|录音|語音|语音|新|aufnahme|sprachmemo|enregistrement|grabación|gravação)$/iu;

/** A file's name without its ending, as a title, in whole letters: Macs take Hangul and accents apart (NFD). */
export function titleFromName(name: string): string {
  const base = name
    .normalize('NFC')
    .replace(/\.[^.\s]{1,5}$/u, '')
    .replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/gu, '');
  return base.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TITLE) || name.slice(0, LONGEST_TITLE);
}

/** Whether a title is only what a device called the file: `REC_0012`, `20240518_101502`, `새로운 녹음 3`. */
export function saysNothing(title: string): boolean {
  const words = title.split(/[^\p{L}]+/u).filter((word) => word.length > 0);
  return words.every((word) => word.length === 1 || DEVICE_WORDS.test(word));
}

/** The first words, for lists, until there is a headline. */
export function previewOf(segments: Pick<Segment, 'text'>[]): string {
  let text = '';
  for (const segment of segments) {
    text = `${text} ${segment.text.trim()}`.trim();
    if (text.length >= LONGEST_PREVIEW) break;
  }
  return shorten(text, LONGEST_PREVIEW);
}

const FORBIDDEN_IN_NAMES = /[\s\\/:*?"<>|\p{Cc}]+/gu;
/** Windows keeps these for devices, whatever the ending. */
const RESERVED_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as a file name that every system takes. */
export function fileNameOf(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    .replace(FORBIDDEN_IN_NAMES, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const name = [...plain].slice(0, 100).join('') || 'recording';
  return `${name}${RESERVED_NAME.test(name) ? '_' : ''}.${ending}`;
}

/** A headline fit for a title. */
export const titleFromHeadline = (headline: string): string => shorten(headline.trim(), 120);

/** Cuts at a word where there is one, never inside a character. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : undefined).trimEnd()}…`;
}
