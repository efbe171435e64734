/** Word differences. The only importer of diff (jsdiff, BSD-3), which knows how to show what was moved, joined and spaced anew. */
import { diffWords } from 'diff';
import type { WordChange } from '../../contract';

/** The words of both texts in the order in which they are read. */
export function differences(before: string, after: string, language: string): WordChange[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'dropped' : 'same',
    text: value,
  }));
}
