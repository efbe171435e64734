/** What the fake answers to each call. */
import {
  AppError,
  type AppEvent,
  type OutputOf,
  type Recording,
  type RequestOf,
  type RouteName,
  type Summary,
  type Transcript,
} from '../../../main/contract';
import { createBinAnswers } from './bin';
import { createCaptureAnswers } from './captures';
import { createChatAnswers } from './chat-answers';
import { createModelAnswers } from './downloads';
import { createExportAnswers } from './exports';
import { createLeakAnswers } from './leaks';
import { createLibraryAnswers } from './library';
import { createPlaceAnswers } from './place';
import { createPromiseAnswers } from './promise-answers';
import { createReplyAnswers } from './reply-answers';
import { peaksOf, soundUrl } from './sound';
import { createSpeakerAnswers } from './speaker-answers';
import { makeSummary } from './summarise';
import { createTagAnswers } from './tags';
import { createTemplateAnswers, makeDocument } from './templates';
import { createVersionAnswers } from './versions';
import { createWatchingAnswers } from './watching';
import { createWipeAnswers } from './wipe';
import type { World } from './world';

export type Answers = {
  [N in RouteName]?: (
    input: RequestOf<N>,
    signal?: AbortSignal,
    request?: string,
  ) => OutputOf<N> | Promise<OutputOf<N>>;
};

export type Emit = (event: AppEvent) => void;

/** An answer to every call that the page makes, out of `world`, which they change. */
export function createAnswers(world: World, emit: Emit): Answers {
  return {
    ...createLibraryAnswers(world, emit),
    ...createBinAnswers(world, emit),
    ...createTagAnswers(world, emit),
    ...createReadingAnswers(world, emit),
    ...createVersionAnswers(world, emit),
    ...createExportAnswers(world),
    ...createCaptureAnswers(world, emit),
    ...createSpeakerAnswers(world, emit),
    ...createTemplateAnswers(world, emit),
    ...createChatAnswers(world, emit),
    ...createReplyAnswers(world, emit),
    ...createPromiseAnswers(world, emit),
    ...createSettingsAnswers(world, emit),
    ...createModelAnswers(world, emit),
    ...createWatchingAnswers(emit),
    ...createLeakAnswers(world.now),
    ...createPlaceAnswers(emit),
    ...createWipeAnswers(world, emit),
  };
}

/** The recording itself, not a copy; throws `not-found`. */
export function recordingOf(world: World, id: string): Recording {
  const found = world.recordings.find((recording) => recording.id === id);
  if (!found) throw new AppError('not-found', 'This recording is not in the library.');
  return found;
}

function createReadingAnswers(world: World, emit: Emit): Answers {
  const sounds = new Map<string, string>();
  const transcriptOf = (recording: string): Transcript | null =>
    world.transcripts.get(recording) ?? null;
  return {
    'recordings.media': ({ id }) => {
      const { duration } = recordingOf(world, id);
      const seconds = duration ?? 1;
      const url = sounds.get(id) ?? soundUrl(seconds);
      sounds.set(id, url);
      const speech = transcriptOf(id)?.speech ?? [];
      return { url, peaks: speech.length ? peaksOf(speech, seconds) : [] };
    },
    'transcripts.get': ({ recording }) => structuredClone(transcriptOf(recording)),
    'transcripts.edit': ({ transcript, segment, text }) => {
      const owner = [...world.transcripts.values()].find(({ id }) => id === transcript);
      const line = owner?.segments[segment];
      if (!owner || !line) throw new AppError('not-found', 'This line does not exist any more.');
      const edited = Object.assign(line, { text, edited: true });
      const { recording } = owner;
      emit({ name: 'transcript.edited', data: { recording, transcript, segment: { ...edited } } });
      return edited;
    },
    'summaries.list': ({ recording }) => ({
      summaries: world.summaries
        .filter((summary) => summary.recording === recording)
        .sort((a, b) => b.createdAt - a.createdAt),
    }),
    'summaries.create': async (
      { recording, type = 'key-points', length = 'medium', method, template: name },
      _signal,
      request,
    ) => {
      if (method === 'compose' && request) emit(atPart(request));
      await new Promise((resolve) => setTimeout(resolve, 700));
      const transcript = transcriptOf(recording);
      if (!transcript) throw new AppError('empty', 'There is no transcript to sum up.');
      const { segments, language } = transcript;
      const id = `snew${world.summaries.length}`;
      const wanted = { id, recording, type, length, language, createdAt: Date.now() };
      const template = world.templates.find((one) => one.name === name);
      const summary = template
        ? makeDocument(segments, wanted, template)
        : makeSummary(segments, wanted);
      if (method === 'compose') failSecondPart(summary);
      world.summaries.push(summary);
      emit({ name: 'summary.created', data: summary });
      return summary;
    },
  };
}

const atPart = (request: string): AppEvent => ({
  name: 'request.progress',
  data: { request, done: 0.4, secondsLeft: 12, step: 'summarize', part: { number: 2, of: 3 } },
});

/** The made-up model always fails there, so that it can be seen what is done about it. */
function failSecondPart({ coverage }: Summary): void {
  const part = coverage.parts[1]!;
  Object.assign(part, { ok: false, failed: true });
  coverage.covered -= part.to - part.from + 1;
}

function createSettingsAnswers(world: World, emit: Emit): Answers {
  return {
    'settings.get': () => ({ ...world.settings }),
    'settings.set': (patch) => {
      Object.assign(world.settings, patch);
      const waiting = world.settings.queuePaused ? 'paused' : null;
      emit({ name: 'queue.changed', data: { waiting } });
      emit({ name: 'settings.changed', data: { ...world.settings } });
      return { ...world.settings };
    },
    'library.backUp': async (_input, signal, request) => {
      for (let done = 0.2; done < 1; done += 0.2) {
        if (request)
          emit({
            name: 'request.progress',
            data: { request, done, secondsLeft: null, step: 'backup' },
          });
        await new Promise((resolve) => setTimeout(resolve, 150));
        if (signal?.aborted) throw new AppError('cancelled', 'Stopped.');
      }
      return {
        folder: '/media/usb/nanodesk',
        createdAt: 0,
        files: 4,
        bytes: 21_000_000,
        missing: [],
      };
    },
    'app.about': () => ({
      version: '0.1.0',
      system: 'linux x64',
      parts: [
        { name: 'Electron', version: '22.3.25' },
        { name: 'SQLite', version: '3.50.4' },
      ],
      libraryFolder: '/home/anna/.local/share/nanodesk',
      previousLibrary: null,
      recordings: world.recordings.length,
      audioBytes: world.recordings.length * 4_200_000,
      audioSeconds: world.recordings.reduce((sum, { duration }) => sum + (duration ?? 0), 0),
      storage: {
        sound: world.recordings.length * 4_200_000,
        media: 18_400_000,
        database: 6_300_000,
        models: world.models.reduce((sum, { bytes }) => sum + bytes, 0),
      },
    }),
    'app.doctor': () => ({
      checks: [
        { name: 'models', ok: true, detail: '3 of 3 are whole.' },
        { name: 'disk', ok: true, detail: '61.0 GB are free.' },
        {
          name: 'privacy',
          ok: true,
          detail:
            'No connection beyond this computer now, in this process and the model process (internet sockets: 0).',
        },
      ],
    }),
  };
}
