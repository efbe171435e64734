/** What an answer or an alternative takes back: "Ions can't.", "not the rear ones". */
import { firstOf, holdsWord, type Match, sharesKey } from './align';
import { figuresIn } from './figures';
import type { Evidence, Passage } from './passage';
import type { Clause, Fault } from './types';

/** What the point ends on stands only in a question that nobody answered with yes. */
export function askedOnly(clause: Clause, passage: Passage): Fault[] {
  const last = clause.words.findLast(({ light, name }) => !light && !name);
  if (!last || !clause.verbal || clause.asks || clause.negated) return [];
  if (clause.modality === 'possible' || clause.modality === 'wanted') return [];
  const places = passage.evidence.filter((e) =>
    e.clause.words.some(({ keys }) => keys[0] === last.keys[0]),
  );
  const [place] = places;
  if (!place || places.some((e) => e.standing !== 'asked' && e.standing !== 'denied')) return [];
  if (places.some((e) => e.sentence.question === 'open')) return [];
  const { predicate } = clause;
  const isTold = (e: Evidence) => e.standing === 'said' && holdsWord(e.clause, predicate!);
  if (predicate && predicate !== last && passage.evidence.some(isTold)) return [];
  const later = passage.evidence.filter(({ at }) => at > place.at && at <= place.at + 3);
  const isAnswered = [
    ...clause.words.filter((word) => !word.light).map((word) => (c: Clause) => holdsWord(c, word)),
    ...figuresIn(clause).map((figure) => figure.in),
  ].some((isIn) => !places.some((e) => isIn(e.clause)) && later.some((e) => isIn(e.clause)));
  if (isAnswered) return [];
  return [{ kind: 'question', found: last.text, expected: place.sentence.text }];
}

/** "Ions can't." takes back for the ions what was said of others before. */
export function elliptic(clause: Clause, matches: Match[], passage: Passage): Fault[] {
  const subject = firstOf(clause);
  const best = matches[0]?.evidence;
  if (!subject || !best || clause.negated || holdsWord(best.clause, subject)) return [];
  const denial = passage.evidence.find(
    (e) =>
      e.clause.negated &&
      e.clause.words.length === 1 &&
      e.clause.quantities.length + e.clause.whens.length === 0 &&
      sharesKey(e.clause.words[0]!, subject) &&
      e.at >= best.at &&
      e.at <= best.at + 1 &&
      passage.evidence.indexOf(e) > passage.evidence.indexOf(best),
  );
  return denial ? [{ kind: 'negation', found: clause.text, expected: denial.sentence.text }] : [];
}

/** "changed the rear brakes" where the passage has "changed the front ones, not the rear ones". */
export function deniedAlternative(clause: Clause, matches: Match[], passage: Passage): Fault[] {
  const best = matches[0]?.evidence;
  if (!best || clause.negated || best.clause.negated) return [];
  const beside = passage.evidence.filter(
    (e) => e.sentence === best.sentence && isDeniedFragment(e.clause),
  );
  return beside.flatMap((fragment) => {
    const denied = clause.words.find(
      (word) =>
        !word.light &&
        !word.denied &&
        holdsWord(fragment.clause, word) &&
        !holdsWord(best.clause, word),
    );
    if (!denied) return [];
    return [{ kind: 'negation' as const, found: denied.text, expected: fragment.clause.text }];
  });
}

const isDeniedFragment = ({ negated, verbal, words }: Clause): boolean =>
  negated && !verbal && words.length <= 3;
