/** The fake's answers about who speaks. */
import { AppError, type AppEvent, type Said, type Transcript } from '../../../main/contract';
import type { Answers, Emit } from './answers';
import type { World } from './world';

const STEP_MS = 250;

const hearing = (request: string, done: number): AppEvent => ({
  name: 'request.progress',
  data: { request, done, secondsLeft: 4 * (1 - done), step: 'voices' },
});

/** The speakers' part of the answers. */
export function createSpeakerAnswers(world: World, emit: Emit): Answers {
  const changes: Said[][] = [];
  const find = (id: string): Transcript => {
    const found = [...world.transcripts.values()].find((transcript) => transcript.id === id);
    if (!found) throw new AppError('not-found', 'This transcript does not exist any more.');
    return found;
  };
  const set = (transcript: Transcript, lines: Said[]) => {
    for (const { segment, speaker } of lines) {
      const line = transcript.segments[segment]!;
      if (speaker === null) delete line.speaker;
      else line.speaker = speaker;
    }
    const { id, recording } = transcript;
    emit({ name: 'speakers.changed', data: { recording, transcript: id, lines } });
    return { lines, speakers: [] };
  };
  const change = (
    id: string,
    moves: (line: Transcript['segments'][number]) => boolean,
    to: string | null,
  ) => {
    const transcript = find(id);
    const moved = transcript.segments.filter(moves);
    changes.push(moved.map(({ id: segment, speaker }) => ({ segment, speaker: speaker ?? null })));
    const lines = moved.map(({ id: segment }) => ({ segment, speaker: to }));
    return { change: changes.length - 1, ...set(transcript, lines) };
  };
  return {
    'speakers.rename': ({ transcript, from, to }) => {
      if (find(transcript).segments.some(({ speaker }) => speaker === to))
        throw new AppError('bad-input', `Somebody is called ${to} already.`);
      return change(transcript, ({ speaker }) => speaker === from, to);
    },
    'speakers.merge': ({ transcript, from, into }) =>
      change(transcript, ({ speaker }) => speaker === from, into),
    'speakers.assign': ({ transcript, segments, speaker }) =>
      change(transcript, ({ id }) => segments.includes(id), speaker),
    'speakers.tell': async ({ transcript }, signal, request) => {
      for (let done = 0.25; done < 1; done += 0.25) {
        if (request) emit(hearing(request, done));
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
        if (signal?.aborted) throw new AppError('cancelled', 'Stopped.');
      }
      return change(transcript, ({ speaker }) => speaker === undefined, 'Speaker 1');
    },
    'speakers.undo': ({ transcript, change: number = changes.length - 1 }) =>
      set(find(transcript), changes[number] ?? []),
  };
}
