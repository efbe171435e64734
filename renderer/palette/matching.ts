import type { Command } from '../ui/commands';

/** Without case and accents; the letters of Korean stay put together. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;

/** 0: each word begins a word of the label; 1: each is somewhere in it; null: one is missing. */
function rankOf(label: string, words: readonly string[]): number | null {
  const within = fold(label);
  if (!words.every((word) => within.includes(word))) return null;
  return words.every((word) => beginsWord(within, word)) ? 0 : 1;
}

/** Korean puts words together, so that a word may begin in the middle of another; it then comes later only. */
function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!LETTER_BEFORE.test(text.slice(0, at))) return true;
  return false;
}

/** Commands whose labels hold all that was typed, those where it begins a word first; else in their order. Pure. */
export function matching(commands: readonly Command[], query: string): Command[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return commands
    .flatMap((command) => {
      const rank = rankOf(command.label, words);
      return rank === null ? [] : [{ command, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ command }) => command);
}
