/** Where in a recording points and topics stand. */
import type { Point } from '../../contract';
import type { Digest } from '../extraction/digest';

/** Position of the segment where a point begins. */
export const placeOf = ({ sources }: Point, { segments }: Digest): number =>
  segments.findIndex(({ id }) => id === sources[0]?.segment);

/** Position of a topic's first segment. */
const startOf = (topic: number, { candidates, topics }: Digest): number =>
  topic === 0 ? 0 : candidates[topics[topic]!.from]!.sentence.parts[0]!.segment;

/** Number of the topic that the segment at a position belongs to. */
export const topicAt = (place: number, digest: Digest): number =>
  digest.topics.findLastIndex((_, topic) => startOf(topic, digest) <= place);

/** Number of the topic that a point was said in; -1 for one that was not said. */
export const topicOf = (point: Point, digest: Digest): number =>
  topicAt(placeOf(point, digest), digest);
