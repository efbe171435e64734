/** Leaves out of an export what the person does not want in it; the writers need not know. */
import type { Point, Segment, ShownParts, Source, Summary, Transcript } from '../../contract';

interface Exported {
  transcript: Transcript;
  summaries: Summary[];
}

/** A transcript and its summaries with the parts that are to be shown. An owner who is a speaker goes with the speakers. */
export function withParts(shown: ShownParts, { transcript, summaries }: Exported): Exported {
  const speakers = new Set(transcript.segments.map(({ speaker }) => speaker));
  const pointWith = ({ owner, ...point }: Point): Point =>
    sourced(
      shown,
      owner === undefined || (!shown.speakers && speakers.has(owner)) ? point : { ...point, owner },
    );
  return {
    transcript: {
      ...transcript,
      timed: transcript.timed && shown.times,
      speech: shown.times ? transcript.speech : [],
      segments: transcript.segments.map((segment) => segmentWith(shown, segment)),
    },
    summaries: summaries.map(({ dismissed, ...summary }) => ({
      ...summary,
      text: shown.speakers ? summary.text : withoutNames(summary.text, speakers),
      points: summary.points.map(pointWith),
      ...(dismissed === undefined ? {} : { dismissed: dismissed.map(pointWith) }),
    })),
  };
}

/** A summary's text says `Anna: …` where somebody else speaks (extraction/forms/form.ts). */
const withoutNames = (text: string, speakers: ReadonlySet<string | undefined>): string =>
  [...speakers].reduce<string>(
    (left, name) => (name ? left.replaceAll(`${name}: `, '') : left),
    text,
  );

function segmentWith({ times, speakers }: ShownParts, segment: Segment): Segment {
  const { speaker, words, start, end, ...rest } = segment;
  return {
    ...rest,
    ...(times ? { start, end } : { start: 0, end: 0 }),
    ...(speakers && speaker !== undefined ? { speaker } : {}),
    ...(times && words !== undefined ? { words } : {}),
  };
}

function sourced({ times, sources }: ShownParts, point: Point): Point {
  const shown = sources ? point.sources : [];
  return times
    ? { ...point, sources: shown }
    : { ...withoutTimes(point), sources: shown.map(withoutTimes) };
}

function withoutTimes<T extends Point | Source>({ start: _s, end: _e, ...rest }: T) {
  return rest;
}
