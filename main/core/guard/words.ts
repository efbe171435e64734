/** Words of a point that its passage does not hold, and words that turn what it says round. */
import { align, holdsQuantity, holdsWord, nearBest, ofSubject, sharesKey } from './align';
import type { Evidence, Passage } from './passage';
import type { Clause, Fault, LanguageReader, Side, Word } from './types';

const sidesOf = (word: Word, reader: LanguageReader): readonly Side[] =>
  word.keys.flatMap((key) => reader.sides.get(key) ?? []);

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
      .some(
        (part) => word.keys.includes(part) || (part.length > 1 && reader.alike(part, word.text)),
      ),
  );

/** "fell from 26 to 21": the figures themselves say which way. */
function isReckoned(word: Word, { quantities }: Clause, reader: LanguageReader): boolean {
  const side = word.keys.map((key) => reader.trend.get(key)).find((found) => found);
  const [from, to] = ['from', 'to'].map((d) => quantities.find(({ before }) => before === d));
  if (side === undefined || !from || !to) return false;
  return side === 'up' ? to.values[0]! > from.values[0]! : to.values[0]! < from.values[0]!;
}

/** So many common words may a clause bring along. */
const MOST_BROUGHT = 3;

/** One of few new words of a clause, a common one that turns nothing round. */
const isBrought = (
  word: Word,
  invented: Word[],
  clause: Clause,
  passage: Passage,
  reader: LanguageReader,
): boolean =>
  word.soft &&
  !word.name &&
  invented.length <= MOST_BROUGHT &&
  !turnedBy(word, clause, passage, reader);

/** A word of the opposite side in a place that shares something else with the clause. */
const turnedBy = (
  word: Word,
  clause: Clause,
  { evidence }: Passage,
  reader: LanguageReader,
): Word | undefined =>
  evidence
    .filter((e) => evidence.some((o) => Math.abs(o.at - e.at) <= 1 && sharesAnything(clause, o)))
    .flatMap((e) => e.clause.words)
    .find((other) => isOpposite(word, other, reader) && !holdsWord(clause, other));

const sharesAnything = (clause: Clause, { sentence }: Evidence): boolean =>
  sentence.clauses.some(
    (c) =>
      clause.words.some((word) => !word.light && holdsWord(c, word)) ||
      clause.quantities.some((quantity) => holdsQuantity(c, quantity)),
  );

/** "rose from 26 to 21". */
export function wrongTrends(clause: Clause, reader: LanguageReader): Fault[] {
  const [from, to] = ['from', 'to'].map((d) => clause.quantities.find((q) => q.before === d));
  if (!from || !to) return [];
  const word = clause.words.find(({ keys }) => keys.some((key) => reader.trend.has(key)));
  if (!word || isReckoned(word, clause, reader)) return [];
  return [{ kind: 'opposite', found: word.text, expected: `${from.text}, ${to.text}` }];
}

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
    .filter((word) => !isReckoned(word, clause, reader))
    .filter((word, _, invented) => !isBrought(word, invented, clause, passage, reader))
    .map((word) => {
      const opposite = turnedBy(word, clause, passage, reader);
      const found = word.text;
      if (opposite) return { kind: 'opposite', found, expected: opposite.text };
      return { kind: word.name ? 'name' : 'word', found };
    });
}

/** Where the passage says "rose", a point must not say "fell". The word itself takes no part in finding the place. */
export function oppositeWords(clause: Clause, passage: Passage, reader: LanguageReader): Fault[] {
  return clause.words
    .filter((word) => sidesOf(word, reader).length > 0)
    .flatMap((word) => {
      const rest = { ...clause, words: clause.words.filter((other) => other !== word) };
      const matches = align(rest, passage).filter(({ evidence }) => evidence.standing !== 'asked');
      const [best] = matches;
      if (!best || best.score < 0.5) return [];
      const near = ofSubject(clause, nearBest(matches, 0.8)).flatMap(({ evidence }) =>
        around(evidence),
      );
      if (near.some((c) => holdsSide(c, word, reader))) return [];
      const turned = ofSubject(clause, matches)[0]!.evidence.clause.words.find(
        (other) => isOpposite(word, other, reader) && !holdsWord(clause, other),
      );
      return turned ? [{ kind: 'opposite' as const, found: word.text, expected: turned.text }] : [];
    });
}

/** In a transcript without marks a sentence is a whole turn, and tells nothing. */
const LONG_SENTENCE = 5;
const around = ({ clause, sentence }: Evidence): Clause[] =>
  sentence.clauses.length > LONG_SENTENCE ? [clause] : sentence.clauses;

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
