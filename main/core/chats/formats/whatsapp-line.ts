/** The head of a line that begins a message: `[05.03.24, 15:07:12] Ana: hi` or `3/5/24, 3:07 PM - Ana: hi`. */
import { readStamp, type Stamp } from './stamp';

export interface Opening {
  stamp: Stamp;
  /** What the date's shape and the way it is set off have in common in one export. */
  shape: string;
  /** Name and text, or a line of the messenger. */
  rest: string;
}

/** Longer than any date in any language. */
const LONGEST_DATE = 60;
const MAY_OPEN =
  /^[\u200e\u200f\u202a-\u202e\ufeff]*[[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/;
const DASH = /[\s\u200e\u200f]+[-–][\s\u200e\u200f]/;

/** Makes a reader of openings; it remembers the last date, since many messages share a minute. */
export function createOpeningReader(): (line: string) => Opening | null {
  let written = '';
  let known: { stamp: Stamp; shape: string } | null = null;
  return (line) => {
    if (!MAY_OPEN.test(line)) return null;
    const cut = cutOpening(line);
    if (cut === null) return null;
    if (cut.date !== written) {
      const stamp = readStamp(cut.date);
      known = stamp && { stamp, shape: `${cut.mark} ${stamp.shape}` };
      written = cut.date;
    }
    return known && { ...known, rest: cut.rest };
  };
}

function cutOpening(line: string): { date: string; mark: string; rest: string } | null {
  const open = line.indexOf('[');
  if (open >= 0 && open < 4) {
    const close = line.indexOf(']', open);
    if (close < 0 || close - open > LONGEST_DATE) return null;
    return {
      date: line.slice(open + 1, close),
      mark: '[',
      rest: line.slice(close + 1).trimStart(),
    };
  }
  const dash = DASH.exec(line.slice(0, LONGEST_DATE));
  if (!dash) return null;
  return {
    date: line.slice(0, dash.index),
    mark: '-',
    rest: line.slice(dash.index + dash[0].length).trimStart(),
  };
}

/** Before what the messenger writes, as against what people do. */
export const MARK = '\u200e';

const LONGEST_NAME = 120;
/** Not the joiners within emoji. */
const NAME_MARKS = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A name without the marks of direction around numbers, and with plain spaces. */
export const cleanName = (name: string): string =>
  name
    .replace(NAME_MARKS, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();

const ENDS_NAME = new Set(['', ' ', '\n', '\u200e', '\u00a0']);

/** Where a name ends: at the first colon from `from` on, within its line; -1 where there is none. */
function colonAfter(rest: string, from: number): number {
  for (let at = rest.indexOf(':', from); at >= 0; at = rest.indexOf(':', at + 1)) {
    if (at - from > LONGEST_NAME) return -1;
    if (ENDS_NAME.has(rest.charAt(at + 1))) return rest.slice(from, at).includes('\n') ? -1 : at;
  }
  return -1;
}

interface Seen {
  count: number;
  /** Where the name would end if it held a colon itself; null once two lines differ. */
  longer: string | null;
  /** Whether anything of this name stands without an iPhone's mark. */
  speaks: boolean;
}

export interface Names {
  add(rest: string): void;
  /** Name and text; null where the line has no name. */
  split(rest: string): { name: string; text: string } | null;
  /** How often this name begins a message. */
  count(name: string): number;
  /** Whether it is the group's own: an iPhone writes it first of all, and before its own lines only. */
  isGroup(name: string): boolean;
  /** Most talkative first. */
  all(): string[];
}

const MOST_NAMES = 20_000;
/** So many lines that all go on with the same second part are taken for a name with a colon in it. */
const SURE_AFTER = 3;

/** Learns from the whole export where names end: a name may hold a colon, and so may a text. */
export function createNames(): Names {
  const seen = new Map<string, Seen>();
  const clean = new Map<string, string>();
  const cleaned = (name: string): string => {
    const known = clean.get(name);
    if (known !== undefined) return known;
    if (clean.size < MOST_NAMES) clean.set(name, cleanName(name));
    return cleanName(name);
  };
  const split: Names['split'] = (rest) => {
    const first = colonAfter(rest, 0);
    if (first <= 0) return null;
    const known = seen.get(rest.slice(0, first));
    const longer = known && known.count >= SURE_AFTER ? known.longer : null;
    const end = longer === null ? first : longer.length;
    return { name: cleaned(rest.slice(0, end)), text: rest.slice(end + 1).replace(/^ /, '') };
  };
  return {
    add(rest) {
      const first = colonAfter(rest, 0);
      if (first <= 0) return;
      const speaks = !rest
        .slice(first + 1)
        .trimStart()
        .startsWith(MARK);
      // What the messenger writes follows a name: whoever only sends pictures is not called “Ana: <attached”.
      const second = speaks ? colonAfter(rest, first + 1) : -1;
      const longer = second < 0 ? null : rest.slice(0, second);
      const known = seen.get(rest.slice(0, first));
      if (known) {
        known.count++;
        known.speaks ||= speaks;
        if (known.longer !== longer) known.longer = null;
      } else if (seen.size < MOST_NAMES) {
        seen.set(rest.slice(0, first), { count: 1, longer, speaks });
      }
    },
    split,
    count: (name) => seen.get(name)?.count ?? 0,
    isGroup: (name) => seen.keys().next().value === name && seen.get(name)?.speaks === false,
    all: () =>
      [...seen.entries()]
        .sort(([, a], [, b]) => b.count - a.count)
        .map(([name, { count, longer }]) =>
          cleanName(count >= SURE_AFTER ? (longer ?? name) : name),
        ),
  };
}
