/** Things that the passage says are not there: "no lift", "without tax". */
import type { Passage } from './passage';
import type { Clause, Fault, LanguageReader } from './types';

/** "a lift" where the passage only ever has "no lift". */
export function deniedThings(clause: Clause, passage: Passage, reader: LanguageReader): Fault[] {
  const isTold = !clause.asks && !clause.negated && !reader.conditional.test(clause.text);
  if (!isTold || reader.softDenial.test(clause.text)) return [];
  return clause.words
    .filter(({ light, denied }) => !light && !denied)
    .flatMap((word) => {
      const places = passage.evidence.flatMap((e) =>
        e.clause.words
          .filter(({ keys }) => keys[0] === word.keys[0])
          .map(({ denied }) => ({ sentence: e.sentence, denied })),
      );
      if (places.length === 0 || !places.every(({ denied }) => denied)) return [];
      return [{ kind: 'negation' as const, found: word.text, expected: places[0]!.sentence.text }];
    });
}
