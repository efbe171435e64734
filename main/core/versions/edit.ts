/** One change of a person to a summary. Pure: body in, body out; what stood there is kept, so every change can be taken back. */
import { AppError, type Point, type PointChange, type SummaryBody } from '../../contract';
import { bySection, insertInOrder } from './order';

type Edited = Pick<SummaryBody, 'points' | 'dismissed' | 'sections'>;
type ChangeOf<K extends PointChange['kind']> = Extract<PointChange, { kind: K }>;

/**
 * The points after a change.
 * @throws AppError `not-found` where the point it names does not stand there (any more)
 */
export function changed(body: Edited, change: PointChange): Edited {
  const { points, dismissed = [] } = body;
  switch (change.kind) {
    case 'write':
      return { ...body, points: replaced(points, change, (one) => written(one, change)) };
    case 'lock':
      return { ...body, points: replaced(points, change, (one) => locked(one, change)) };
    case 'add':
      return { ...body, points: added(body, change) };
    case 'dismiss': {
      const point = points[find(points, change)]!;
      return { ...body, points: without(points, point), dismissed: [...dismissed, point] };
    }
    case 'restore': {
      const point = dismissed[find(dismissed, change)]!;
      return { ...body, points: restored(points, point), dismissed: without(dismissed, point) };
    }
  }
}

type Named = { point: string; section?: number | undefined };

function find(points: readonly Point[], { point: text, section }: Named): number {
  const isMeant = (point: Point): boolean => section === undefined || point.section === section;
  const at = points.findIndex((point) => point.text === text && isMeant(point));
  if (at >= 0) return at;
  throw new AppError(
    'not-found',
    'This point does not stand there any more: the summary has changed meanwhile.',
    'Look at it again, then change it.',
  );
}

const without = (points: Point[], point: Point): Point[] => points.filter((one) => one !== point);

function replaced(points: Point[], named: Named, change: (point: Point) => Point): Point[] {
  const at = find(points, named);
  return points.map((point, i) => (i === at ? change(point) : point));
}

/** The first words of a point stay as `was`, however often it is changed; written again, they are the point again. */
function written(point: Point, { text }: ChangeOf<'write'>): Point {
  const { was, locked: _, ...rest } = point;
  if (was && text === was.text) return { ...rest, ...was };
  if (text === point.text) return point;
  const own = point.method === 'person' && !was;
  const first = was ?? { text: point.text, method: point.method };
  return { ...rest, text, method: 'person', locked: true, ...(own ? {} : { was: first }) };
}

function locked(point: Point, { locked: wanted }: ChangeOf<'lock'>): Point {
  const { locked: _, ...rest } = point;
  return wanted ? { ...rest, locked: true } : rest;
}

function added({ points, sections }: Edited, change: ChangeOf<'add'>): Point[] {
  const { text, after, section } = change;
  if (points.some((point) => point.text === text))
    throw new AppError('bad-input', 'This point stands there already.', 'Write another one.');
  const own: Point = { text, sources: [], method: 'person', locked: true };
  if (after !== null) {
    const at = find(points, { point: after, section });
    return points.toSpliced(at + 1, 0, inSection(own, points[at]!.section));
  }
  return bySection([...points, inSection(own, sections && (section ?? sections.length - 1))]);
}

const inSection = (point: Point, section: number | undefined): Point =>
  section === undefined ? point : { ...point, section };

/** Back at its place in the recording; one without a place, at the end. */
function restored(points: Point[], point: Point): Point[] {
  const isBeside = ({ section }: Point): boolean => section === point.section;
  const place = point.sources[0]?.segment ?? Number.MAX_SAFE_INTEGER;
  const beside = insertInOrder(points.filter(isBeside), [point], [place]);
  return bySection([...points.filter((one) => !isBeside(one)), ...beside]);
}
