/** One part of a summary, at which the model failed, composed once more; all else stays as it is. */
import type { Point, SummaryBody } from '../../contract';
import type { Reading } from '../extraction';
import { textOf } from '../extraction/forms/text';
import { insertInOrder } from '../versions/order';
import type { Tools } from './by-topics';
import { markParts } from './coverage';
import { topicAt, topicOf } from './places';
import { composeTopic, type Part } from './topic';

/** `from`: number of the segment where the failed part begins. Rejects with `cancelled` after the signal. */
export async function retryPart(
  { digest }: Reading,
  body: SummaryBody,
  from: number,
  { text, check }: Tools,
  signal: AbortSignal,
): Promise<SummaryBody> {
  const topicFrom = (id: number) =>
    topicAt(
      digest.segments.findIndex((segment) => segment.id === id),
      digest,
    );
  const topic = topicFrom(from);
  const isReplaced = (point: Point) => !point.locked && topicOf(point, digest) === topic;
  const others = body.points.filter((point) => !isReplaced(point));
  const most = Math.max(1, body.points.length - others.length);
  const removed = [...body.removed];
  const said = others.map((point) => point.text);
  const work = { digest, text, check, signal, said, removed };
  const part = await composeTopic(work, topic, most);
  const points = insertInOrder(others, part.points, part.points.map(startOf));
  const coverage = part.failed
    ? body.coverage
    : markParts(body.coverage, (one) =>
        one.failed && topicFrom(one.from) === topic
          ? { from: one.from, to: one.to, ok: true }
          : one,
      );
  return {
    ...body,
    text: textOf(body, points, digest.segments),
    points,
    coverage,
    removed,
    ...(isComposed(part) ? { model: text.id, method: 'compose' as const } : {}),
  };
}

const startOf = ({ sources }: Point): number => sources[0]!.segment;

const isComposed = ({ points }: Part): boolean => points.some(({ method }) => method === 'compose');
