/** Which export a file is, told from its name and its first 4 KB. */
import type { ChatApp } from '../../../contract';
import { isKakao } from './kakao';
import { decodeHead } from './lines';
import { baseOf } from './media';
import { SIGNAL_MARKDOWN, SIGTOP_SHORT } from './signal-lines';
import { createOpeningReader } from './whatsapp-line';

export type Format =
  | 'whatsapp'
  | 'telegram'
  | 'discord'
  | 'slack'
  | 'signal-data'
  | 'signal-rows'
  | 'signal-cli'
  | 'signal-markdown'
  | 'signal-short'
  | 'signal-fields'
  | 'signal-html'
  | 'kakao';

const JSON_FORMS: [Format, RegExp][] = [
  ['signal-cli', /^\s*\{\s*"(envelope|account)"\s*:|^\s*\{[^{}]*"envelope"\s*:\s*\{/],
  ['signal-data', /^\s*\{\s*"date"\s*:\s*"[\dT:.+-]+"\s*,\s*"sender"\s*:/],
  ['discord', /"guild"\s*:\s*\{[\s\S]*"channel"\s*:\s*\{/],
  [
    'telegram',
    /"type"\s*:\s*"((personal|bot)_chat|(private|public)_(group|supergroup|channel)|saved_messages|replies|verification_codes)"|"personal_information"\s*:|"about"\s*:\s*"Here is the data you requested/,
  ],
  ['slack', /^\s*\[[\s\S]*"ts"\s*:\s*"\d{9,}\.\d{3,}"/],
  ['signal-rows', /^\s*\[[\s\S]*"(conversationId|sourceServiceId|sourceUuid|received_at)"\s*:/],
];

/** The format of a file, or null: a text without times is none. */
export function formatOf(path: string, head: Uint8Array): Format | null {
  if (isBinary(head)) return null;
  const text = decodeHead(head).replace('\ufeff', '');
  if (/^\s*[[{]\s*["{\]}]/.test(text))
    return JSON_FORMS.find(([, form]) => form.test(text))?.[0] ?? null;
  if (/^\s*<(!doctype html|html)/i.test(text))
    return isSignalPage(path, text) ? 'signal-html' : null;
  return textFormat(path, text.split(/\r?\n/));
}

/** UTF-16 begins with a mark and is full of NUL bytes; other text has none. */
function isBinary(head: Uint8Array): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !marked && head.includes(0);
}

const isSignalPage = (path: string, text: string): boolean =>
  /class=["']?[^"'>]*\bmsg\b/.test(text) ||
  (/style\.css/.test(text) && /#pg\d/.test(text)) ||
  (/(^|\/)(index|chat)\.html$/.test(path) && /class=["']?(first|last|page)\b/.test(text));

function textFormat(path: string, lines: string[]): Format | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const first = filled[0] ?? '';
  if (/\.md$/i.test(path)) return SIGNAL_MARKDOWN.test(first) ? 'signal-markdown' : null;
  if (/^Conversation: /.test(first) && filled.some((line) => /^Type: [a-z-]+$/.test(line)))
    return 'signal-fields';
  if (isKakao(filled)) return 'kakao';
  const read = createOpeningReader();
  if (filled.some((line) => read(line) !== null)) return 'whatsapp';
  return SIGTOP_SHORT.test(first) && filled.length > 1 ? 'signal-short' : null;
}

const APPS: Partial<Record<Format, ChatApp>> = {
  whatsapp: 'whatsapp',
  telegram: 'telegram',
  discord: 'discord',
  slack: 'slack',
  kakao: 'text',
};

/** The messenger whose files these are the names of, in an archive that is not opened yet. */
const NAMES: [ChatApp, RegExp][] = [
  ['whatsapp', /^(_chat\.txt|whatsapp[ -].*\.(txt|zip))$/i],
  ['telegram', /^result\.json$/],
  ['slack', /^(users|channels|dms|groups|mpims|integration_logs)\.json$|slack export.*\.zip$/i],
];

/**
 * The messenger that a file was exported from, by its name and first 4 KB; null where it is no export that is known by
 * that. Conservative: `Name: text` without times may be a transcript. Of a zip its name and its first file tell.
 */
export function looksLikeChat(name: string, head: Uint8Array): ChatApp | null {
  const zipped = firstInZip(head);
  if (zipped !== null)
    return (
      NAMES.find(([, known]) => known.test(baseOf(zipped)) || known.test(baseOf(name)))?.[0] ?? null
    );
  const format = formatOf(name, head);
  return format === null ? null : (APPS[format] ?? 'signal');
}

/** The name in a zip's first local header; null where the bytes are no zip. */
function firstInZip(head: Uint8Array): string | null {
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3 || head[3] !== 4) return null;
  const length = (head[26] ?? 0) + (head[27] ?? 0) * 256;
  return new TextDecoder('utf-8').decode(head.subarray(30, 30 + length));
}
