/** Word lists as they are looked up. */
import type { Side } from './types';

const linesOf = (list: string): string[] => list.trim().split('\n');

/** Groups of like meaning by stem: parted by lines or strokes, a word may be in several. */
export function groupsOf(list: string, stem: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const lines = linesOf(list).flatMap((line) => line.split(' / '));
  lines.forEach((line, i) => {
    for (const key of new Set(line.split(' ').map(stem)))
      groups.set(key, [...(groups.get(key) ?? []), `~${i}`]);
  });
  return groups;
}

/** Sides by stem: `a b | c d` a line. */
export function sidesOf(list: string, stem: (word: string) => string): Map<string, Side[]> {
  const sides = new Map<string, Side[]>();
  linesOf(list).forEach((line, axis) => {
    line.split(' | ').forEach((words, side) => {
      for (const key of new Set(words.split(' ').map(stem)))
        sides.set(key, [...(sides.get(key) ?? []), { axis, side: side as 0 | 1 }]);
    });
  });
  return sides;
}
