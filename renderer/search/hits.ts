import type { Hit } from '../../main/contract';
import { toChat, toRecording } from '../ui/route';

/** Tells a hit from all others of one search. */
export const keyOfHit = ({ kind, id, segment, message, snippet }: Hit): string =>
  [kind, id, segment, message, snippet].join(' ');

/** The address of the very line. */
export const hrefOfHit = ({ kind, id, segment, message }: Hit): string =>
  kind === 'message' ? toChat(id, message ?? null) : toRecording(id, segment ?? null);

export interface HitGroup {
  /** The recording or chat. */
  id: string;
  title: string;
  members: Hit[];
}

/** Hits under their recordings; recordings, and hits in them, stay in the order of rank. Pure. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of hits) {
    const { id, title } = hit;
    const group = groups.get(id) ?? { id, title, members: [] };
    group.members.push(hit);
    groups.set(id, group);
  }
  return [...groups.values()];
}
