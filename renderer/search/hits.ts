import type { Hit } from '../../main/contract';
import { toChat, toRecording } from '../ui/route';

export interface HitGroup {
  /** The recording. */
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

/** Tells hits of one answer apart. */
export const keyOfHit = ({ kind, id, segment, message, snippet }: Hit): string =>
  [kind, id, segment, message, snippet].join(' ');

/** The address of the very line or message. */
export const hrefOfHit = ({ kind, id, message, segment }: Hit): string =>
  kind === 'message' ? toChat(id, message ?? null) : toRecording(id, segment ?? null);
