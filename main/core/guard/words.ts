/** Words of a point that its passage does not hold, and words that turn what it says round. */
import { holdsWord, type Match, nearBest, sharesKey } from './align';
import type { Passage } from './passage';
import type { Clause, Fault, LanguageReader, Side, Word } from './types';

const sidesOf = (word: Word, reader: LanguageReader): readonly Side[] =>
  reader.sides.get(word.keys[0]!) ?? [];

/** Whether two words exclude each other. */
export const isOpposite = (a: Word, b: Word, reader: LanguageReader): boolean =>
  sidesOf(a, reader).some((one) =>
    sidesOf(b, reader).some((other) => one.axis === other.axis && one.side !== other.side),
  );

const isSameSide = (a: Word, b: Word, reader: LanguageReader): boolean =>
  sidesOf(a, reader).some((one) =>
    sidesOf(b, reader).some((other) => one.axis === other.axis && one.side === other.side),
  );

/** Whether the passage has the word, one of like meaning, or a spelling of it. */
export function isHeld(word: Word, passage: Passage, reader: LanguageReader): boolean {
  if (word.keys.some((key) => passage.keys.has(key))) return true;
  return passage.words.some(
    (other) => reader.alike(word.text, other.text) || isSameSide(word, other, reader),
  );
}

const isSpeaker = (word: Word, speakers: string[], reader: LanguageReader): boolean =>
  speakers.some((name) =>
    name
      .toLowerCase()
      .split(/[\s.]+/u)
      .some((part) => part === word.text || (part.length > 1 && reader.alike(part, word.text))),
  );

/** Words and names that stand nowhere in the passage and say something of their own. */
export function inventedWords(
  clause: Clause,
  passage: Passage,
  reader: LanguageReader,
  speakers: string[],
): Fault[] {
  return clause.words
    .filter((word) => !word.light)
    .filter((word) => !isHeld(word, passage, reader) && !isSpeaker(word, speakers, reader))
    .map((word) => {
      const opposite = passage.words.find((other) => isOpposite(word, other, reader));
      const found = word.text;
      if (opposite) return { kind: 'opposite', found, expected: opposite.text };
      return { kind: word.name ? 'name' : 'word', found };
    });
}

/** Where the passage says "rose", a point must not say "fell". */
export function oppositeWords(clause: Clause, matches: Match[], reader: LanguageReader): Fault[] {
  const [best] = matches;
  if (!best || best.score < 0.5) return [];
  const near = nearBest(matches, 0.8).map(({ evidence }) => evidence);
  return clause.words.flatMap((word) => {
    if (near.some(({ sentence }) => sentence.clauses.some((c) => holdsSide(c, word, reader)))) return [];
    const turned = best.evidence.clause.words.find((other) => isOpposite(word, other, reader));
    return turned ? [{ kind: 'opposite' as const, found: word.text, expected: turned.text }] : [];
  });
}

const holdsSide = (clause: Clause, word: Word, reader: LanguageReader): boolean =>
  holdsWord(clause, word) || clause.words.some((other) => isSameSide(word, other, reader));

/** "from Porto" where the passage says "to Porto", "with tax" where it says "without". */
export function wrongDirections(clause: Clause, passage: Passage, reader: LanguageReader): Fault[] {
  return clause.words.flatMap((word) => {
    const against = reader.directions.get(word.before ?? '');
    if (!against) return [];
    const places = passage.words.filter((other) => sharesKey(word, other));
    const turned = places.find(({ before }) => before !== undefined && against.has(before));
    if (!turned || places.some(({ before }) => before === word.before)) return [];
    const found = `${word.before} ${word.text}`;
    return [{ kind: 'role' as const, found, expected: `${turned.before} ${turned.text}` }];
  });
}
