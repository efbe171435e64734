/** The guard over one transcript: what a composed sentence says must stand in the lines it cites. */
import type { Reading } from '../extraction';
import type { Sentence } from '../extraction/sentences';
import { checkPoint, type FaultKind } from '../guard';
import type { Check } from './topic';

const REASONS: Record<FaultKind, string> = {
  name: 'It names somebody or something that the passage does not.',
  number: 'A number in it is not in the passage.',
  unit: 'A number in it counts something else in the passage.',
  date: 'A day or time in it is not in the passage.',
  word: 'It says something that the passage does not.',
  opposite: 'The passage says the opposite.',
  negation: 'It turns a yes into a no, or a no into a yes.',
  modality: 'It takes a plan or a possibility for a fact, or a fact for a plan.',
  question: 'It takes a question for a statement.',
  owner: 'It gives the deed to somebody else.',
  role: 'It mixes up who does it to whom.',
};

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
    if (verdict.ok) return null;
    const { kind } = verdict.faults[0]!;
    return { kind, reason: REASONS[kind] };
  };
}

const linesWith = (cited: Sentence[], segments: Reading['digest']['segments']) => {
  const places = cited.flatMap(({ parts }) => parts.map(({ segment }) => segment));
  return [...new Set(places)].sort((a, b) => a - b).map((place) => segments[place]!);
};
