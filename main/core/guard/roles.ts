/** Who does it to whom: what a point swaps that the passage has the other way round. */
import { firstOf, holdsWord, type Match, sharesKey } from './align';
import { figuresIn } from './figures';
import type { Evidence, Passage } from './passage';
import type { Clause, Fault, Word } from './types';

const near = (a: Evidence, b: Evidence): boolean => a !== b && Math.abs(a.at - b.at) <= 1;

/** "the heads avoid water" where the passage says it of the tails and something else of the heads. */
export function swappedPredicates(clause: Clause, passage: Passage, person: boolean): Fault[] {
  const subject = firstOf(clause);
  if (!subject || person || clause.words.length > MOST_WORDS) return [];
  const begins = (e: Evidence, word: Word) => {
    const first = firstOf(e.clause);
    return first !== undefined && sharesKey(first, word);
  };
  const figures = figuresIn(clause);
  const isOwn = (e: Evidence) =>
    e.standing === 'said' &&
    begins(e, subject) &&
    hasOwnWord(e.clause, clause) &&
    !figures.some((figure) => e.sentence.clauses.some((c) => figure.in(c)));
  for (const own of passage.evidence.filter(isOwn))
    for (const other of passage.evidence.filter((e) => near(own, e) && isOthers(e, clause))) {
      const taken = clause.words.find(
        (word) =>
          !word.light &&
          word !== subject &&
          holdsWord(other.clause, word) &&
          !isWith(word, subject, passage),
      );
      if (taken)
        return [
          { kind: 'role', found: `${subject.text} ${taken.text}`, expected: other.clause.text },
        ];
    }
  return [];
}

/** Only short clauses stand so near that their parts could be swapped. */
const MOST_WORDS = 4;

const hasOwnWord = (passage: Clause, point: Clause): boolean =>
  passage.words.length <= MOST_WORDS &&
  passage.actor === undefined &&
  passage.words.some((word) => !word.light && !holdsWord(point, word));

/** A clause that begins with something that the point does not speak of. */
function isOthers({ clause }: Evidence, point: Clause): boolean {
  const first = firstOf(clause);
  return first !== undefined && clause.actor === undefined && !holdsWord(point, first);
}

const isWith = (word: Word, subject: Word, { evidence }: Passage): boolean =>
  evidence.some(
    ({ clause, sentence }) =>
      holdsWord(clause, word) &&
      (holdsWord(clause, subject) ||
        (sentence.clauses.length < 3 &&
          sentence.clauses[0] !== clause &&
          holdsWord(sentence.clauses[0]!, subject))),
  );

const SOURCES = new Set(['from', 'to', 'with', 'without', 'by', 'for', 'against']);

/** "from Olivia" where the passage says "from Rosa", "from Mei" where Mei says "I". */
export function wrongSources(
  clause: Clause,
  matches: Match[],
  passage: Passage,
  speakers: string[],
): Fault[] {
  const best = matches[0]?.evidence;
  if (!best || matches[0]!.score < 0.5) return [];
  return clause.words.flatMap((word) => {
    const isPerson =
      word.name || speakers.some((s) => s.toLowerCase().split(' ').includes(word.text));
    if (!SOURCES.has(word.before ?? '') || !isPerson) return [];
    const held = passage.words.filter((other) => sharesKey(word, other));
    if (held.some(({ before }) => before === word.before)) return [];
    const rival = best.clause.words.find(
      (o) => o.before === word.before && !o.light && !sharesKey(o, word),
    );
    const isSelf = best.clause.actor === 'first' && best.speaker.toLowerCase().includes(word.text);
    if (!rival && !isSelf) return [];
    const expected = rival ? `${rival.before} ${rival.text}` : best.sentence.text;
    return [{ kind: 'role' as const, found: `${word.before} ${word.text}`, expected }];
  });
}

/** "Lars sent" where the passage has "sent to Lars". */
export function receiverAsGiver(clause: Clause, passage: Passage): Fault[] {
  const first = clause.words[0];
  const { predicate } = clause;
  if (!first || !predicate || first.before !== undefined || first === predicate) return [];
  const places = passage.evidence.flatMap((e) =>
    e.clause.words
      .filter((word) => sharesKey(word, first))
      .map((word) => ({ word, clause: e.clause })),
  );
  const isReceiver = places.length > 0 && places.every(({ word }) => word.before === 'to');
  if (!isReceiver || !places.some(({ clause: c }) => holdsWord(c, predicate))) return [];
  return [{ kind: 'role', found: clause.text, expected: places[0]!.clause.text }];
}
