/** Names that a person gave, from one version of a transcript to the next, by time. */
import type { Said, Segment, Transcript } from '../../contract';
import type { Store } from '../store-port';
import { keep } from './change';
import { overlap } from './turns';

/** Names in the new version whom a person named in the one before, in one change that can be taken back. */
export function carrySpeakers(store: Store, before: Transcript, to: string): void {
  if (before.id === to || !store.speakers.recall(before.id)) return;
  const after = store.transcripts.get(to)!;
  keep(store, after, carried(before.segments, after.segments));
}

/** Each line of the new version is said by whoever was named for most of its time; lines of nobody are left out. */
export function carried(before: Segment[], after: Segment[]): Said[] {
  const lines: Said[] = [];
  let first = 0;
  for (const segment of after) {
    while (first < before.length && before[first]!.end <= segment.start) first++;
    const shares = new Map<string, number>();
    for (let i = first; i < before.length && before[i]!.start < segment.end; i++) {
      const { speaker } = before[i]!;
      if (speaker === undefined) continue;
      shares.set(speaker, (shares.get(speaker) ?? 0) + overlap(before[i]!, segment));
    }
    const [most] = [...shares].sort((a, b) => b[1] - a[1]);
    if (most && most[1] > 0) lines.push({ segment: segment.id, speaker: most[0] });
  }
  return lines;
}
