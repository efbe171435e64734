/** Names that a person gave, from one version of a transcript to the next, by time. */
import type { Said, Segment, Transcript } from '../../contract';
import type { Store } from '../store-port';
import { saidIn } from './change';
import { overlap } from './turns';

/** Names in the new version whom a person named in the one before, in one change that can be taken back. */
export function carrySpeakers({ transcripts, speakers }: Store, before: Transcript, to: string) {
  if (before.id === to || !speakers.recall(before.id)) return;
  const { segments } = transcripts.get(to)!;
  const now = carried(before.segments, segments);
  const old = new Map(segments.map((segment) => [segment.id, saidIn(segment).speaker]));
  const lines = now.map(({ segment, speaker }) => ({
    segment,
    from: old.get(segment) ?? null,
    to: speaker,
  }));
  speakers.set(to, now);
  speakers.remember(to, { lines, summaries: [] });
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
