/** The guard over one transcript: what a composed sentence says must stand in the lines it cites. */
import type { Reading } from '../extraction';
import type { Sentence } from '../extraction/sentences';
import { checkPoint } from '../guard';
import type { Check } from './topic';

/** Makes the guard: it reads the whole lines in which the cited sentences stand. */
export function createCheck({ digest }: Reading, recordedAt: number | undefined): Check {
  const { segments } = digest;
  const speakers = [...new Set(segments.flatMap(({ speaker }) => speaker ?? []))];
  const known = {
    speakers,
    ...(recordedAt === undefined ? {} : { recordedAt: new Date(recordedAt) }),
  };
  return (sentence, cited) => {
    const context = { ...known, language: cited[0]!.language };
    const verdict = checkPoint(sentence, linesWith(cited, segments), context);
    return verdict.ok ? null : verdict.faults[0]!.kind;
  };
}

const linesWith = (cited: Sentence[], segments: Reading['digest']['segments']) => {
  const places = cited.flatMap(({ parts }) => parts.map(({ segment }) => segment));
  return [...new Set(places)].sort((a, b) => a - b).map((place) => segments[place]!);
};
