/** One change of a person to a summary. Pure: body in, body out; what stood there is kept, so every change can be taken back. */
import { AppError, type Point, type PointChange, type SummaryBody } from '../../contract';
import { insertInOrder } from './order';

type Edited = Pick<SummaryBody, 'points' | 'dismissed'>;
type ChangeOf<K extends PointChange['kind']> = Extract<PointChange, { kind: K }>;

/**
 * The points after a change.
 * @throws AppError `not-found` where the point it names does not stand there (any more)
 */
export function changed(body: Edited, change: PointChange): Edited {
  const { points, dismissed = [] } = body;
  switch (change.kind) {
    case 'write':
      return { ...body, points: replaced(points, change.point, (one) => written(one, change)) };
    case 'lock':
      return { ...body, points: replaced(points, change.point, (one) => locked(one, change)) };
    case 'add':
      return { ...body, points: added(points, change) };
    case 'dismiss': {
      const point = points[find(points, change.point)]!;
      return { points: without(points, point), dismissed: [...dismissed, point] };
    }
    case 'restore': {
      const point = dismissed[find(dismissed, change.point)]!;
      return { points: restored(points, point), dismissed: without(dismissed, point) };
    }
  }
}

function find(points: readonly Point[], text: string): number {
  const at = points.findIndex((point) => point.text === text);
  if (at >= 0) return at;
  throw new AppError(
    'not-found',
    'This point does not stand there any more: the summary has changed meanwhile.',
    'Look at it again, then change it.',
  );
}

const without = (points: Point[], point: Point): Point[] => points.filter((one) => one !== point);

function replaced(points: Point[], text: string, change: (point: Point) => Point): Point[] {
  const at = find(points, text);
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

function added(points: Point[], { text, after }: ChangeOf<'add'>): Point[] {
  if (points.some((point) => point.text === text))
    throw new AppError('bad-input', 'This point stands there already.', 'Write another one.');
  const at = after === null ? points.length : find(points, after) + 1;
  const point = { text, sources: [], method: 'person' as const, locked: true };
  return [...points.slice(0, at), point, ...points.slice(at)];
}

/** Back at its place in the recording; one without a place, at the end. */
const restored = (points: Point[], point: Point): Point[] =>
  insertInOrder(points, [point], [point.sources[0]?.segment ?? Number.MAX_SAFE_INTEGER]);
