/** A change of who speaks: stored with its way back, and told to who listens. */
import { AppError, type Said, type Segment, type Summary, type Transcript } from '../../contract';
import { announce, type Core } from '../core';
import type { SpeakerChange } from '../speaker-store-port';
import type { Store } from '../store-port';
import { renamedIn } from './in-summary';
import { speakersOf } from './turns';

interface Change {
  /** Who speaks these lines up to now. */
  lines: Said[];
  to: string | null;
  /** A name that gives way to `to` in the summaries of this version as well. */
  from?: string;
}

/** Who speaks a segment now. */
export const saidIn = ({ id, speaker }: Segment): Said => ({
  segment: id,
  speaker: speaker ?? null,
});

/** Makes a change. Returns its number, the lines as they are now, and all speakers. */
export function change(core: Core, transcript: Transcript, { lines, to, from }: Change) {
  const now = lines
    .filter(({ speaker }) => speaker !== to)
    .map(({ segment }) => ({ segment, speaker: to }));
  const summaries = to === null || from === undefined ? [] : renamed(core, transcript, from, to);
  const number = keep(core.store, transcript, now, summaries);
  return {
    change: number,
    ...tell(
      core,
      transcript,
      now,
      summaries.map(({ id }) => id),
    ),
  };
}

/** Names many lines at once, in one change. */
export function nameLines(core: Core, transcript: Transcript, said: Said[]) {
  return { change: keep(core.store, transcript, said), ...tell(core, transcript, said, []) };
}

/** Stores who says these lines now, and the way back. Returns the number of the change. */
export function keep(
  store: Store,
  { id: transcript, segments }: Transcript,
  said: Said[],
  summaries: SpeakerChange['summaries'] = [],
): number {
  const before = new Map(segments.map((segment) => [segment.id, saidIn(segment).speaker]));
  const lines = said.map(({ segment, speaker }) => ({
    segment,
    from: before.get(segment) ?? null,
    to: speaker,
  }));
  return store.atomically(() => {
    store.speakers.set(transcript, said);
    for (const { id, after } of summaries) store.summaries.rewrite(id, after);
    return store.speakers.remember(transcript, { lines, summaries });
  });
}

/** Takes a change back, where nothing else was changed since. Rejects where there is none. */
export function undo(core: Core, transcript: Transcript, number?: number) {
  const { store } = core;
  const found = store.speakers.recall(transcript.id, number);
  if (!found) throw new AppError('not-found', 'There is no change of the speakers to take back.');
  const { lines, summaries } = found.change;
  const current = new Map(transcript.segments.map((segment) => [segment.id, saidIn(segment)]));
  const back = lines
    .filter(({ segment, to }) => current.get(segment)?.speaker === to)
    .map(({ segment, from }) => ({ segment, speaker: from }));
  const bodies = new Map(store.summaries.list(transcript.recording).map((one) => [one.id, one]));
  const untouched = summaries.filter(({ id, after }) => isLike(bodies.get(id), after));
  store.atomically(() => {
    store.speakers.set(transcript.id, back);
    for (const { id, before } of untouched) store.summaries.rewrite(id, before);
    store.speakers.forget(found.number);
  });
  return tell(
    core,
    transcript,
    back,
    untouched.map(({ id }) => id),
  );
}

/** The summaries of this version that hold the name, before and after. */
function renamed(
  { store }: Core,
  { id: transcript, recording }: Transcript,
  from: string,
  to: string,
) {
  return store.summaries
    .list(recording)
    .filter((summary) => summary.transcript === transcript)
    .map((before) => ({ id: before.id, before, after: renamedIn(before, from, to) }))
    .filter(({ before, after }) => before !== after);
}

const isLike = (summary: Summary | undefined, { text, points }: Pick<Summary, 'text' | 'points'>) =>
  summary !== undefined &&
  summary.text === text &&
  JSON.stringify(summary.points) === JSON.stringify(points);

function tell(core: Core, { id, recording }: Transcript, lines: Said[], summaries: string[]) {
  const { store, events } = core;
  events.emit('speakers.changed', { recording, transcript: id, lines });
  for (const summary of store.summaries.list(recording))
    if (summaries.includes(summary.id)) events.emit('summary.refined', summary);
  announce(core, recording);
  return { lines, speakers: speakersOf(store.transcripts.get(id)!.segments) };
}
