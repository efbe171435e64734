/** The fake's answers about versions of summaries: enough of the real rules to see and test the page with. */
import {
  AppError,
  type ComparisonRow,
  type Point,
  type PointChange,
  type Summary,
} from '../../../main/contract';
import type { Answers, Emit } from './answers';
import type { World } from './world';

/** Edits, compares and removes summaries of `world`. */
export function createVersionAnswers(world: World, emit: Emit): Answers {
  const summaryOf = (id: string): Summary => {
    const found = world.summaries.find((summary) => summary.id === id);
    if (!found) throw new AppError('not-found', 'This summary is not there any more.');
    return found;
  };
  return {
    'summaries.edit': ({ id, change }) => {
      const summary = summaryOf(id);
      Object.assign(summary, changed(summary, change as PointChange));
      summary.text = summary.points.map(({ text }) => `• ${text}`).join('\n');
      emit({ name: 'summary.refined', data: structuredClone(summary) });
      return structuredClone(summary);
    },
    'summaries.retry': ({ id, from }) => {
      const summary = summaryOf(id);
      const at = summary.coverage.parts.findIndex((part) => part.from === from);
      const { to } = summary.coverage.parts[at]!;
      summary.coverage.parts[at] = { from, to, ok: true };
      summary.coverage.covered += to - from + 1;
      emit({ name: 'summary.refined', data: structuredClone(summary) });
      return structuredClone(summary);
    },
    'summaries.compare': (wanted) => {
      const [before, after] = [summaryOf(wanted.before), summaryOf(wanted.after)];
      return { before, after, rows: compare(before.points, after.points) };
    },
    'summaries.remove': ({ id }) => {
      const { recording } = summaryOf(id);
      world.summaries = world.summaries.filter((summary) => summary.id !== id);
      emit({ name: 'summary.removed', data: { id, recording } });
      return {};
    },
  };
}

function changed({ points, dismissed = [] }: Summary, change: PointChange): Partial<Summary> {
  if (change.kind === 'add') {
    const point: Point = { text: change.text, sources: [], method: 'person', locked: true };
    return { points: [...points, point] };
  }
  const named = [...points, ...dismissed].find(({ text }) => text === change.point);
  if (!named) throw new AppError('not-found', 'This point does not stand there any more.');
  const others = points.filter((point) => point !== named);
  const put = (point: Point) => points.map((one) => (one === named ? point : one));
  switch (change.kind) {
    case 'write':
      return { points: put(written(named, change.text)) };
    case 'lock':
      return { points: put({ ...named, locked: change.locked }) };
    case 'dismiss':
      return { points: others, dismissed: [...dismissed, named] };
    case 'restore':
      return { points: [...points, named], dismissed: dismissed.filter((one) => one !== named) };
  }
}

function written({ locked: _, was, ...point }: Point, text: string): Point {
  if (was?.text === text) return { ...point, ...was };
  const first = was ?? { text: point.text, method: point.method };
  return { ...point, text, method: 'person', locked: true, was: first };
}

/** Points that stand at the same place in both are one. */
function compare(before: Point[], after: Point[]): ComparisonRow[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, i) => rowOf(before[i] ?? null, after[i] ?? null));
}

function rowOf(before: Point | null, after: Point | null): ComparisonRow {
  const both = { before, after };
  if (before && before.text === after?.text)
    return { ...both, kind: 'same', words: [{ kind: 'same', text: before.text }] };
  const dropped = before ? [{ kind: 'dropped' as const, text: before.text }] : [];
  const added = after ? [{ kind: 'added' as const, text: after.text }] : [];
  const words = [...dropped, ...added];
  if (before && after) return { ...both, kind: 'changed', words };
  return { ...both, kind: before ? 'dropped' : 'added', words };
}
