/** Tells a messenger's export from a recording or a transcript by its name and its first bytes. */

const PEEKED_BYTES = 4096;

const WRITTEN = /\.(txt|json|md|html?)$/i;
/** Written by messengers only: no recording comes so. */
const ALWAYS = /\.(zip|md|html?)$/i;
const CHAT_NAME = /^_chat\.txt$|whatsapp|chat with|왓츠앱|대화|^result\.json$|chat.*\.txt$/i;

/** `12.03.24, 18:05 - Anna:` and `[2024/3/12, 6:05:01 PM] Anna:`, with the invisible marks that exports have. */
const DATED_LINE =
  /^[\u200e\u200f\u202a-\u202f\ufeff]*\[?\d{1,4}[./\-년]\s?\d{1,2}[./\-월]\s?\d{1,4}[^\n]{0,32}?(?:\]|\s[-–]\s|,\s)[^\n]{1,80}?:\s/m;
/** Keys of the exports of Telegram, Signal and Discord. */
const CHAT_KEYS =
  /"(?:messages|chats|personal_information|envelope|conversationId|guild|channel|sent_at|dataMessage)"\s*:/;
/** Key of a transcript, as Nanodesk and Whisper write it. */
const TRANSCRIPT_KEY = /"segments"\s*:/;

/** Whether text is a chat, by the file's name and its first few thousand characters. Pure. */
export function isChatText(name: string, start: string): boolean {
  if (/\.json$/i.test(name)) return CHAT_KEYS.test(start) && !TRANSCRIPT_KEY.test(start);
  return CHAT_NAME.test(name) || DATED_LINE.test(start);
}

/**
 * Whether a file goes to the chats. `among` says that it is given where chats are shown: then a written file is one,
 * unless it is plainly a transcript. Never fails: what cannot be read is refused later, with a reason.
 */
export async function looksLikeChat(file: File, among: boolean): Promise<boolean> {
  if (ALWAYS.test(file.name)) return true;
  if (!WRITTEN.test(file.name)) return false;
  const start = await readStart(file);
  return isChatText(file.name, start) || (among && !TRANSCRIPT_KEY.test(start));
}

async function readStart(file: File): Promise<string> {
  try {
    return new TextDecoder().decode(await file.slice(0, PEEKED_BYTES).arrayBuffer());
  } catch {
    return '';
  }
}
