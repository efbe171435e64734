/** Names in the order in which a person looks for them. */
import { foldCluster } from './search-text';

const NUMBER = /\p{Nd}+/gu;
/** As many digits as any number in a title has: a longer one is put last. */
const LENGTH_DIGITS = 4;

/**
 * A text whose plain order is the order of names: without regard to case and accents, whole numbers by their value, in
 * whatever digits. So "Meeting 2" comes before "Meeting 10". Equal keys are no proof of equal names.
 */
export const nameKey = (name: string): string =>
  [...name.normalize('NFKC').trim()]
    .map(foldCluster)
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(NUMBER, (digits) => {
      const value = [...digits].map(digitOf).join('').replace(/^0+/u, '');
      return String(value.length).padStart(LENGTH_DIGITS, '0') + value;
    });

/** Every script's ten digits lie side by side, from its zero on. */
function digitOf(character: string): number {
  const code = character.codePointAt(0)!;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return (code - zero) % 10;
}
