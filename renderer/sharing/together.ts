/** What is private in several things that are given away together: what is found in one is replaced in all. Pure. */
import type { Sharing, SharingPreview } from '../../main/contract';
import type { Found } from './groups';
import { MOST_LETTERS } from './HideField';

/** Previews by the id of what they are of; they must have been asked for with nothing to keep. */
export type Previews = ReadonlyMap<string, SharingPreview>;

/** Each piece once, with how often it stands in all of them. Its number is of one file, so it is not told. */
export function together(previews: Previews, keep: readonly string[]): Found[] {
  const pieces = new Map<string, Found>();
  for (const { found } of previews.values())
    for (const piece of found) {
      const { class: kind, count } = pieces.get(piece.text) ?? { ...piece, count: 0 };
      const replaced = kind === 'other' || !keep.includes(piece.text);
      pieces.set(piece.text, {
        ...{ class: kind, text: piece.text, as: '' },
        ...{ count: count + piece.count, replaced },
      });
    }
  return [...pieces.values()];
}

/** What one of them is asked to replace: also what was found in others alone. */
export function shareOf(id: string, previews: Previews, { keep, hide }: Sharing): Sharing {
  const own = new Set(previews.get(id)?.found.map(({ text }) => text));
  const others = together(previews, keep)
    .filter(({ text, replaced }) => replaced && !own.has(text) && text.length <= MOST_LETTERS)
    .map(({ text }) => text);
  return { keep, hide: [...new Set([...hide, ...others])] };
}
