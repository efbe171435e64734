/** What the core tells everybody who listens. Payloads are parsed on arrival like requests are. */
import { z } from 'zod';
import { capture, captureEnd, heard } from './captures';
import { chat } from './chats';
import { id, partOf, requestId, seconds } from './define';
import { job, waiting } from './jobs';
import { download } from './models';
import { recording } from './recordings';
import { suggestion } from './replies';
import { settings } from './settings';
import { speakersChanged } from './speakers';
import { summary } from './summaries';
import { segment } from './transcripts';

export const eventSchemas = {
  'recording.changed': recording,
  /** It went into the bin, or for good. */
  'recording.removed': z.object({ id }),
  'job.changed': job,
  /** The queue began to wait, or waits no longer. */
  'queue.changed': z.object({ waiting: waiting.nullable() }),
  'capture.changed': capture,
  'capture.heard': heard,
  /** `recording` is what it became; null where nothing was recorded, or it could not be taken in yet. */
  'capture.ended': z.object({ id, how: captureEnd, recording: id.nullable() }),
  /** New segments of a transcript that is being written, and how far it has come. */
  'transcript.grew': z.object({
    recording: id,
    transcript: id,
    segments: z.array(segment),
    through: seconds,
  }),
  /** A line as it is after a correction. */
  'transcript.edited': z.object({ recording: id, transcript: id, segment }),
  'speakers.changed': speakersChanged,
  'summary.created': summary,
  /** A summary that is still being made has become better, or a person changed it. */
  'summary.refined': summary,
  'summary.removed': z.object({ id, recording: id }),
  /** A template was kept or removed. */
  'templates.changed': z.object({}),
  'chat.changed': chat,
  'chat.removed': z.object({ id }),
  /** Something went into the bin, came back, or went for good. */
  'bin.changed': z.object({}),
  /** A tag was put on, taken off, renamed or removed, or a favourite chosen. */
  'tags.changed': z.object({}),
  /** Promises were found, or one of them was changed. */
  'promises.changed': z.object({}),
  /** How far a request is that is being answered: 0..1, with seconds left where known. */
  'request.progress': z.object({
    request: requestId,
    done: z.number().min(0).max(1),
    secondsLeft: seconds.nullable(),
    step: z.string(),
    part: partOf.optional(),
  }),
  /** The first suggestion of a request that is still being answered; null for one without an id. */
  'reply.first': z.object({ request: requestId.nullable(), chat: id, suggestion }),
  /** How a download stands; also when it ends. */
  'model.download': download,
  /** A model was added, removed or measured. */
  'models.changed': z.object({}),
  'settings.changed': settings,
  /** Another folder is watched, one came or went, or something came in from it. */
  'watching.changed': z.object({}),
  /** Another process wrote to the library: what was asked for before may be old. */
  'library.changed': z.object({}),
};
export type EventName = keyof typeof eventSchemas;
export type AppEvent = {
  [N in EventName]: { name: N; data: z.infer<(typeof eventSchemas)[N]> };
}[EventName];
