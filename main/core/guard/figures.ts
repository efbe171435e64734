/** Figures of a point and what the passage ties them to: what they count, whose they are, what was done with them. */
import { firstOf, holdsQuantity, holdsWord, SMALL } from './align';
import { hasAnswer, isNegated, isSettled } from './claims';
import type { Evidence, Passage } from './passage';
import type { Clause, Fault, LanguageReader, Quantity, When, Word } from './types';
import { isOpposite } from './words';

type Figure = { text: string; in(clause: Clause): boolean };

const FIELDS = ['weekday', 'day', 'month', 'relative'] as const;

/** "the 22nd" and "April 22": what both name is the same, and there is something that both name. */
const sameWhen = (a: When, b: When): boolean => {
  const both = FIELDS.filter((field) => a[field] !== undefined && b[field] !== undefined);
  return both.length > 0 && both.every((field) => a[field] === b[field]);
};

/** The figures of a clause, each with a test for clauses that hold it. */
export const figuresIn = (clause: Clause): Figure[] => [
  ...clause.quantities.map((q) => ({ text: q.text, in: (c: Clause) => holdsQuantity(c, q) })),
  ...clause.whens.map((w) => ({
    text: w.text,
    in: (c: Clause) => c.whens.some((other) => sameWhen(w, other)),
  })),
];

/** A figure that stands only in a question, a denial or a hope of the passage. */
export function misplacedFigures(
  clause: Clause,
  passage: Passage,
  reader: LanguageReader,
): Fault[] {
  if (clause.asks) return [];
  return figuresIn(clause).flatMap((figure) => {
    const places = passage.evidence.filter((e) => figure.in(e.clause));
    return places.length === 0 ? [] : misplaced(clause, figure, places, passage, reader);
  });
}

/** "A third of them is not here but there." */
const isAffirmedBeside = (point: Clause, { sentence }: Evidence): boolean =>
  sentence.clauses.some(
    (c) => !c.negated && point.words.some((word) => !word.light && holdsWord(c, word)),
  );

function misplaced(
  clause: Clause,
  { text: found }: Figure,
  places: Evidence[],
  passage: Passage,
  reader: LanguageReader,
): Fault[] {
  const expected = places[0]!.sentence.text;
  const isStretch = places[0]!.clause.whens.some(
    (w) => w.text === found && w.relative !== undefined,
  );
  if (
    places.every(
      (e) =>
        e.standing === 'asked' && !isSettled(e, passage, reader) && !hasAnswer(clause, e, passage),
    )
  )
    return [{ kind: 'question', found, expected }];
  const isLeft = clause.text.includes(`from ${found}`);
  const isDenied = (e: Evidence) => isNegated(e) && !isAffirmedBeside(clause, e);
  if (!clause.negated && places.every(isDenied) && !isStretch && !isLeft)
    return [{ kind: 'negation', found, expected }];
  const isHope = places.every(({ sentence: s }) => s.clauses.some((c) => c.modality === 'hoped'));
  if (isHope && (clause.modality === 'fact' || clause.modality === 'future'))
    return [{ kind: 'modality', found, expected }];
  const turned = clause.words.find((word) =>
    places.every(
      ({ clause: c }) =>
        !holdsWord(c, word) &&
        c.words.some((o) => isOpposite(word, o, reader) && !holdsWord(clause, o)),
    ),
  );
  return turned ? [{ kind: 'opposite', found: turned.text, expected }] : [];
}

const sameNumber = (a: Quantity, b: Quantity): boolean =>
  a.values.some((value) => b.values.includes(value));

const overlaps = (a: string[], b: string[] | undefined): boolean =>
  b?.some((key) => a.includes(key)) ?? false;

/** "five lamps" where the passage counts five days and six lamps. */
export function wrongCounts(clause: Clause, passage: Passage): Fault[] {
  return clause.quantities.flatMap((wanted) => {
    const { nounKeys } = wanted;
    if (!nounKeys) return [];
    const places = passage.evidence.flatMap(({ at, clause: { quantities } }) =>
      quantities.map((given) => ({ at, given })),
    );
    const same = places.filter(
      ({ given }) =>
        sameNumber(wanted, given) && (given.ordinal ?? false) === (wanted.ordinal ?? false),
    );
    const counted = places.filter(({ given }) => overlaps(nounKeys, given.nounKeys));
    const elsewhere = counted[0]?.given;
    const fits = same.some(
      ({ given, at }) =>
        overlaps(nounKeys, given.nounKeys) ||
        (given.nounKeys === undefined &&
          given.unit === undefined &&
          counted.some((other) => Math.abs(other.at - at) <= 2)),
    );
    const missing = same.length === 0 && !(wanted.ordinal && elsewhere?.ordinal);
    if (missing || fits || !elsewhere) return [];
    const found = `${wanted.text} ${wanted.noun}`;
    return [{ kind: 'role' as const, found, expected: `${elsewhere.text} ${elsewhere.noun}` }];
  });
}

/** A figure of the point with tests for the same and for another of its sort. */
interface Sorted {
  text: string;
  isSame(clause: Clause): boolean;
  /** Whether a clause holds a figure of the sort that is neither this one nor `but`. */
  isOther(clause: Clause, but?: Quantity): boolean;
  quantity?: Quantity;
}

/** Of one sort are figures of one unit and of like size. */
function isOneSort(a: Quantity, b: Quantity): boolean {
  const [one, other] = [a.values[0]!, b.values[0]!];
  const ratio = Math.max(one, other) / Math.max(1e-9, Math.min(one, other));
  return (
    a.unit === b.unit &&
    (a.ordinal ?? false) === (b.ordinal ?? false) &&
    (ratio <= 10 || ratio >= 100)
  );
}

const sortedFigures = (clause: Clause): Sorted[] => [
  ...clause.quantities.map((figure) => ({
    text: figure.text,
    quantity: figure,
    isSame: (c: Clause) =>
      c.quantities.some((q) => sameNumber(figure, q) && (q.unit ?? figure.unit) === figure.unit),
    isOther: (c: Clause, but?: Quantity) =>
      c.quantities.some(
        (q) => !sameNumber(figure, q) && !(but && sameNumber(but, q)) && isOneSort(figure, q),
      ),
  })),
  ...clause.whens
    .filter(({ relative }) => !/ (?:year|month)$/u.test(relative ?? ''))
    .map((when) => ({
      text: when.text,
      isSame: (c: Clause) => c.whens.some((w) => sameWhen(when, w)),
      isOther: (c: Clause) => c.whens.some((w) => !sameWhen(when, w)),
    })),
];

/** "ordered five" where the passage has "got five, ordered six". */
function swappedDeeds(clause: Clause, passage: Passage): Fault[] {
  const { predicate } = clause;
  if (!predicate || !clause.verbal) return [];
  const subject = firstOf(clause);
  return sortedFigures(clause).flatMap(({ text, isSame, isOther }) => {
    const places = passage.evidence.filter((e) => isSame(e.clause));
    const deeds = passage.evidence.filter((e) => holdsWord(e.clause, predicate));
    const another = deeds.find((e) => isOther(e.clause));
    if (places.length === 0 || !another) return [];
    const vouches = subject !== undefined && !holdsWord(another.clause, subject);
    const isApart = places.every((e) => {
      if (vouches && e.sentence.clauses.some((c) => holdsWord(c, subject))) return false;
      const own = e.clause.predicate ?? firstOf(e.clause);
      if (deeds.includes(e)) return false;
      return own !== undefined && !own.light && !holdsWord(clause, own);
    });
    if (!isApart) return [];
    const found = `${predicate.text} ${text}`;
    return [{ kind: 'role' as const, found, expected: another.clause.text }];
  });
}

/** Two figures of one clause that the passage gives to different ones. */
export function swappedPairs(clause: Clause, passage: Passage): Fault[] {
  const figures = sortedFigures(clause);
  const holds = ({ sentence }: Evidence, test: (c: Clause) => boolean) =>
    sentence.clauses.some(test);
  return figures.flatMap((one) =>
    figures.flatMap((two) => {
      if (one === two || clause.quantities.some(({ before }) => before === 'from')) return [];
      const places = passage.evidence.filter((e) => one.isSame(e.clause));
      const others = passage.evidence.filter((e) => two.isSame(e.clause));
      if (places.length === 0 || others.length === 0) return [];
      if (
        places.some((e) => holds(e, two.isSame)) ||
        !places.every((e) => holds(e, (c) => two.isOther(c, one.quantity)))
      )
        return [];
      if (!others.every((e) => Math.abs(e.at - places[0]!.at) <= 3)) return [];
      const found = `${one.text} … ${two.text}`;
      return [{ kind: 'role' as const, found, expected: places[0]!.sentence.text }];
    }),
  );
}

const isSpeaker = ({ text }: Word, { evidence }: Passage): boolean =>
  evidence.some(({ speaker }) => speaker.toLowerCase().includes(text));

/** "Hull lost 90,000" where the passage says so of Leeds and gives Hull another sum. */
export function swappedFigures(clause: Clause, passage: Passage): Fault[] {
  const subject = firstOf(clause);
  const deeds = swappedDeeds(clause, passage);
  if (!subject || deeds.length > 0 || isSpeaker(subject, passage)) return deeds;
  return clause.quantities.flatMap((figure) => {
    if (figure.values[0]! <= SMALL) return [];
    const places = passage.evidence.filter((e) =>
      e.clause.quantities.some((q) => sameNumber(figure, q) && q.unit === figure.unit),
    );
    const hers = passage.evidence.filter((e) =>
      e.sentence.clauses.some((c) => holdsWord(c, subject)),
    );
    const together = places.some(({ sentence }) => hers.some((e) => e.sentence === sentence));
    const other = hers.find((e) => e.clause.quantities.some(({ unit }) => unit === figure.unit));
    const owner = places.map((e) => firstOf(e.clause)).find((w) => w && !holdsWord(clause, w));
    if (places.length === 0 || together || !other || !owner) return [];
    const found = `${subject.text} ${figure.text}`;
    return [{ kind: 'role' as const, found, expected: `${owner.text} ${figure.text}` }];
  });
}
