/** The calls of contract/speakers.ts. */
import { AppError, type HandlersFor, type Said, type Transcript } from '../../contract';
import type { speakerRoutes } from '../../contract/speakers';
import { type Core, theRecording } from '../core';
import { change, saidIn, undo } from './change';
import { tellVoices } from './tell';
import { speakersOf } from './turns';

/** Makes the handlers of the noun. */
export const speakerHandlers = (core: Core): HandlersFor<typeof speakerRoutes> => ({
  'speakers.list': async ({ recording }) => {
    theRecording(core, recording);
    const transcript = core.store.transcripts.current(recording);
    return { speakers: speakersOf(transcript?.segments ?? []) };
  },
  'speakers.rename': async ({ transcript: id, from, to }) => {
    const transcript = versionOf(core, id);
    const lines = linesOf(transcript, from);
    if (transcript.segments.some(({ speaker }) => speaker === to))
      throw new AppError(
        'bad-input',
        `Somebody is called ${to} already.`,
        `If ${from} and ${to} are one person, merge them.`,
      );
    return change(core, transcript, { lines, to, from });
  },
  'speakers.merge': async ({ transcript: id, from, into }) => {
    const transcript = versionOf(core, id);
    const lines = linesOf(transcript, from);
    linesOf(transcript, into);
    if (from === into)
      throw new AppError('bad-input', `${from} cannot be merged into the same name.`);
    return change(core, transcript, { lines, to: into, from });
  },
  'speakers.assign': async ({ transcript: id, segments, speaker }) => {
    const transcript = versionOf(core, id);
    const wanted = new Set(segments);
    const known = transcript.segments.filter((segment) => wanted.delete(segment.id));
    const [missing] = wanted;
    if (missing !== undefined)
      throw new AppError('not-found', `There is no line ${missing} in transcript ${id}.`);
    return change(core, transcript, { lines: known.map(saidIn), to: speaker });
  },
  'speakers.tell': async ({ transcript: id }, context) =>
    tellVoices(core, versionOf(core, id), context),
  'speakers.undo': async ({ transcript: id, change }) => undo(core, versionOf(core, id), change),
});

function versionOf({ store }: Core, id: string): Transcript {
  const transcript = store.transcripts.get(id);
  if (!transcript)
    throw new AppError('not-found', `There is no transcript ${id}.`, 'It may have been removed.');
  return transcript;
}

/** What this speaker says. Rejects where nobody is called so. */
function linesOf({ segments }: Transcript, name: string): Said[] {
  const lines = segments.filter(({ speaker }) => speaker === name).map(saidIn);
  if (lines.length > 0) return lines;
  const names = speakersOf(segments).map((speaker) => speaker.name);
  throw new AppError(
    'not-found',
    `Nobody is called ${name} in this transcript.`,
    names.length ? `There are ${names.join(', ')}.` : 'No speaker is named yet.',
  );
}
