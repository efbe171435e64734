/** Word and character error rate: Levenshtein distance over the length of the reference, after normalising both. */

import type { ErrorRate } from '../../contract/evaluation';

/** Written without spaces, or with spaces that writers set differently: letters are counted. */
const BY_LETTERS = new Set(['ko', 'ja', 'zh', 'yue', 'th', 'lo', 'km', 'my', 'bo']);

/** Lower case, no punctuation, `1,000` as `1000` and `8%` as `8 percent`: how it is written, not what was said. */
export const normalizeSpoken = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[,.](?=\d{3}\b)/g, '')
    .replaceAll('%', ' percent')
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();

const unitOf = (language: string): ErrorRate['unit'] =>
  BY_LETTERS.has(language) ? 'letters' : 'words';

/** Words as they are spoken, or letters in languages that do not part words reliably. */
export function unitsOf(text: string, language: string): string[] {
  const plain = normalizeSpoken(text);
  const units =
    unitOf(language) === 'letters' ? Array.from(plain.replaceAll(' ', '')) : plain.split(' ');
  return units.filter((part) => part !== '');
}

/** Compares what was heard with what was said. The reference must not be empty. */
export function errorRate(heard: string, said: string, language: string): ErrorRate {
  const reference = unitsOf(said, language);
  const errors = editDistance(unitsOf(heard, language), reference);
  return {
    unit: unitOf(language),
    errors,
    reference: reference.length,
    rate: errors / reference.length,
  };
}

/** Levenshtein 1966, one row at a time. */
function editDistance(from: string[], to: string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, unit] of from.entries()) {
    const next = [at + 1];
    for (let j = 0; j < to.length; j++) {
      const substitution = row[j]! + (unit === to[j] ? 0 : 1);
      next.push(Math.min(substitution, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
