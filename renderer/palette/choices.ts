import type { ReactNode } from 'react';
import type { Command } from '../ui/commands';

/** One line of the palette. */
export interface Choice {
  /** Tells it from all others. */
  id: string;
  icon: ReactNode;
  /** What a person called it, or said; it may be in any language. */
  label: ReactNode;
  /** Where it is from. */
  about?: string | undefined;
  shortcut?: string | undefined;
  run: () => void;
}

export interface ChoiceGroup {
  name: 'here' | 'recent' | 'commands' | 'recordings' | 'chats' | 'passages';
  choices: Choice[];
}

/** Those that hold something. Pure. */
export const filled = (groups: readonly ChoiceGroup[]): ChoiceGroup[] =>
  groups.filter(({ choices }) => choices.length > 0);

/** A command as a line. Pure. */
export const choiceOf = ({ id, icon, label, shortcut, run }: Command): Choice => ({
  ...{ id: `command ${id}`, icon, label, shortcut, run },
});

/** What is wanted most comes first; each part of the window knows its own commands only. */
const ORDER = [
  'sum up',
  'catch up',
  'ask',
  'voices',
  'rename',
  'me',
  'style',
  'export',
  'again',
  'remove',
];

/** Commands with what is open, sorted. Pure. */
export const inOrder = (commands: readonly Command[]): Command[] =>
  [...commands].sort((one, other) => placeOf(one) - placeOf(other));

const placeOf = ({ id }: Command): number => ORDER.findIndex((name) => id.startsWith(name));

/** Where the arrows and the keys for pages lead from one of `count` lines; round at both ends. Pure. */
export function nextAt(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'PageDown') return Math.min(count - 1, at + PAGE);
  return key === 'PageUp' ? Math.max(0, at - PAGE) : null;
}

const PAGE = 8;
