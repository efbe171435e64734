/** A new summary keeps what a person did to the one before: locked points stay, and what was taken out stays out. */
import type { Point, Segment, Summary, SummaryBody } from '../../contract';
import { isRepeated } from '../composition/repeats';
import { textOf } from '../extraction/forms/text';
import { createKeys, type KeysOf } from '../extraction/keywords';
import { insertInOrder, placesOf } from './order';
import { relocated } from './relocate';

interface Into {
  /** The transcript that the new summary was made of. */
  transcript: string;
  segments: readonly Segment[];
}

type Kind = Pick<SummaryBody, 'type' | 'template'>;

/** Whether two summaries are versions of one: of one type, or made with one template. */
export const isAlike = (a: Kind, b: Kind): boolean =>
  a.type === b.type && a.template === b.template;

/** `fresh` with the locked points of `before` at their places, and without points that say the same. */
export function carryOver(fresh: SummaryBody, before: Summary | null, into: Into): SummaryBody {
  const kept = before?.points.filter((point) => point.locked) ?? [];
  const out = before?.dismissed ?? [];
  if (!before || kept.length + out.length === 0) return fresh;
  return fresh.sections ? carrySections(fresh, before, into) : carryPoints(fresh, before, into);
}

/** Section by section. Where the template was changed: to the section of that heading, else of that type, else the last. */
function carrySections(fresh: SummaryBody, before: Summary, into: Into): SummaryBody {
  const { sections = [] } = fresh;
  const placeOf = (point: Point): number => {
    const was = before.sections?.[point.section ?? 0];
    const at = sections.findIndex(({ heading }) => heading === was?.heading);
    return at >= 0 ? at : sections.findLastIndex(({ type }, i) => type === was?.type || i === 0);
  };
  const placed = (points: readonly Point[] = []): Point[] =>
    points.map((point) => ({ ...point, section: placeOf(point) }));
  const old = { points: placed(before.points), dismissed: placed(before.dismissed) };
  const parts = sections.map(({ type, length }, place) => {
    const here = ({ section }: Point): boolean => section === place;
    const points = old.points.filter(here);
    const part = { ...fresh, type, length, points: fresh.points.filter(here) };
    const { sections: _, ...earlier } = before;
    return carryPoints(part, { ...earlier, points, dismissed: old.dismissed.filter(here) }, into);
  });
  const points = parts.flatMap((part) => part.points);
  const dismissed = parts.flatMap((part) => part.dismissed ?? []);
  const text = textOf(fresh, points, into.segments);
  return { ...fresh, text, points, ...(dismissed.length > 0 ? { dismissed } : {}) };
}

function carryPoints(
  fresh: SummaryBody,
  before: Pick<Summary, 'points' | 'dismissed' | 'transcript'>,
  into: Into,
): SummaryBody {
  const kept = before.points.filter((point) => point.locked);
  const out = before.dismissed ?? [];
  if (kept.length + out.length === 0) return fresh;
  const moved = (point: Point): Point =>
    before.transcript === into.transcript ? point : relocated(point, into.segments);
  const locked = kept.map(moved);
  const dismissed = out.map(moved);
  const told = [...locked, ...dismissed];
  const keysOf = createKeys(fresh.language);
  const left = tellsOneThing(fresh, locked)
    ? []
    : fresh.points.filter((point) => !told.some((one) => saysTheSame(point, one, keysOf)));
  const places = placesOf(before.points.map(moved)).filter((_, i) => before.points[i]!.locked);
  const points = insertInOrder(left, locked, places);
  const text = textOf(fresh, points, into.segments);
  return { ...fresh, text, points, ...(dismissed.length > 0 ? { dismissed } : {}) };
}

/** A headline is one line, and so is the shortest tldr: a locked one takes the place of the new one. */
const tellsOneThing = ({ type, length }: SummaryBody, locked: Point[]): boolean =>
  locked.length > 0 && (type === 'headline' || (type === 'tldr' && length === 'short'));

/** Whether a new point comes from the words that a kept one came from, or says what it says or said at first. */
function saysTheSame(point: Point, kept: Point, keysOf: KeysOf): boolean {
  const texts = [kept.text, ...(kept.was ? [kept.was.text] : [])];
  return (
    sharesQuote(point, kept) || texts.includes(point.text) || isRepeated(point.text, texts, keysOf)
  );
}

const sharesQuote = (a: Point, b: Point): boolean =>
  a.sources.some((one) =>
    b.sources.some(
      ({ segment, quote }) =>
        segment === one.segment && (quote.includes(one.quote) || one.quote.includes(quote)),
    ),
  );
