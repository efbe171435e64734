/** Transcripts: read, edited, exported, or written from a file without being kept. */
import {
  AppError,
  type CallContext,
  type HandlersFor,
  type Segment,
  type Sharing,
  type Span,
  type TranscriptFormat,
} from '../contract';
import type { transcriptRoutes } from '../contract/transcripts';
import { announce, type Core, theRecording, theTranscript } from './core';
import { documentFile } from './document-file';
import { formatRecording, formatTranscript, recordingPage, type WholeRecording } from './formats';
import { chatInstead, openPath } from './incoming';
import type { Queue } from './jobs';
import type { SpeechWindow } from './ports';
import { sharedRecording } from './sharing/documents';
import { cutAtSides, sayersOf } from './speakers/side-turns';
import { fileNameOf } from './titles';

/** Speech to text of a file on disk; nothing is stored. */
export async function transcribeFile(
  { inference, clock }: Core,
  { path, language }: { path: string; language: string },
  signal: AbortSignal,
  progress: CallContext['progress'],
) {
  const segments: Segment[] = [];
  const speech: Span[] = [];
  const sides: number[] = [];
  const start = clock.now();
  const onWindow = (window: SpeechWindow) => {
    for (const segment of cutAtSides(window)) segments.push({ id: segments.length, ...segment });
    speech.push(...window.speech);
    sides.push(...(window.sides ?? []));
    const { through, duration } = window;
    const elapsed = (clock.now() - start) / 1000;
    const left = through > 0 ? (elapsed * Math.max(0, duration - through)) / through : null;
    progress(duration > 0 ? Math.min(1, through / duration) : 0, left, 'transcribe');
  };
  const result = await inference.speech.transcribe({ path, language, from: 0 }, onWindow, signal);
  for (const { segment, speaker } of sayersOf(segments, Uint8Array.from(sides), speech))
    if (speaker !== null) segments[segment]!.speaker = speaker;
  return { ...result, segments, speech };
}

const MIMES: Record<TranscriptFormat, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  json: 'application/json',
};

/** A recording with its transcript and summaries; rejects where one of the first two is not there. */
export const wholeRecording = (core: Core, id: string): WholeRecording => ({
  recording: theRecording(core, id),
  transcript: theTranscript(core, id),
  summaries: core.store.summaries.list(id),
});

const exported = (core: Core, id: string, share: Sharing | undefined): WholeRecording =>
  share ? sharedRecording(wholeRecording(core, id), share) : wholeRecording(core, id);

/** The calls of contract/transcripts.ts. An edit wakes the worker, which embeds the line anew. */
export const transcriptHandlers = (
  core: Core,
  queue: Queue,
): HandlersFor<typeof transcriptRoutes> => ({
  'transcripts.get': async ({ recording }) => {
    theRecording(core, recording);
    return core.store.transcripts.current(recording);
  },
  'transcripts.edit': async ({ transcript, segment, text }) => {
    const edited = core.store.transcripts.edit(transcript, segment, text);
    if (!edited)
      throw new AppError('not-found', `There is no line ${segment} in transcript ${transcript}.`);
    const { recording } = core.store.transcripts.get(transcript)!;
    core.events.emit('transcript.edited', { recording, transcript, segment: edited });
    announce(core, recording);
    queue.wake();
    return edited;
  },
  'transcripts.export': async ({ recording, format, share, ...shown }) => {
    const whole = exported(core, recording, share);
    const text = formatRecording(whole, format, shown);
    return { name: fileNameOf(whole.recording.title, format), mime: MIMES[format], text };
  },
  'transcripts.document': async ({ recording, format, share, ...shown }, { signal }) =>
    documentFile(core, format, recordingPage(exported(core, recording, share), shown), signal),
  'transcripts.transcribePath': async ({ path, language }, { signal, progress }) => {
    const incoming = await openPath(core, path);
    if (incoming.kind === 'chat') throw chatInstead(incoming.file);
    if (incoming.kind === 'transcript')
      throw new AppError(
        'bad-input',
        `${incoming.file.name} is a transcript, not a recording.`,
        'Sum it up, or import it.',
      );
    return transcribeFile(core, { path, language }, signal, progress);
  },
  'transcripts.format': async ({ format, ...transcript }) => ({
    text: formatTranscript(transcript, format),
  }),
});
