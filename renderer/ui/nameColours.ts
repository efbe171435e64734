/** A colour for each name, the same each time it is shown. Pure. */
import './names.css';

/** How many colours there are in names.css. */
export const COLOURS = 8;

/** Number of a colour, 0..7, for each name; two share one only where there are more names than colours. */
export function coloursOf(names: readonly string[]): Map<string, number> {
  const given = new Map<string, number>();
  const taken = new Set<number>();
  // By name, so that who writes most does not decide.
  for (const name of [...names].sort()) {
    if (taken.size === COLOURS) taken.clear();
    let colour = hash(name) % COLOURS;
    while (taken.has(colour)) colour = (colour + 1) % COLOURS;
    taken.add(colour);
    given.set(name, colour);
  }
  return given;
}

function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
