/** Whose name is asked for, and who there is. Pure. */
import type { Segment } from '../../main/contract';

/** A new name for a speaker everywhere, or somebody new for some lines. */
export type Naming = { rename: string } | { segments: number[] };

/** Each once, in the order of their first words. */
export const namesOf = (segments: readonly Segment[]): string[] => [
  ...new Set(segments.flatMap(({ speaker }) => speaker ?? [])),
];

/** Ids of the lines from here to the end of the turn: as long as the same one speaks, or nobody is named. */
export function restOfTurn(segments: readonly Segment[], index: number): number[] {
  const rest = segments.slice(index);
  const end = rest.findIndex(({ speaker }) => speaker !== rest[0]?.speaker);
  return (end < 0 ? rest : rest.slice(0, end)).map(({ id }) => id);
}
