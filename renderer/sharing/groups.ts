/** What was found, under the headings of the dialog. Pure. */
import { type PrivateClass, privateClass, type SharingPreview } from '../../main/contract';

export type Found = SharingPreview['found'][number];

/** Those with something in them, in the contract's order. */
export function byClass(found: readonly Found[]): { name: PrivateClass; pieces: Found[] }[] {
  return privateClass.options
    .map((name) => ({ name, pieces: found.filter((one) => one.class === name) }))
    .filter(({ pieces }) => pieces.length > 0);
}
