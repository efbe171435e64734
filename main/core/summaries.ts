/** Summaries: made on request, kept side by side. */
import type { CallContext, HandlersFor, Segment } from '../contract';
import type { summaryRoutes } from '../contract/summaries';
import { readTurns } from './chats/summarize';
import { type Core, theRecording, theTranscript } from './core';
import { type Incoming, openPath } from './incoming';
import { summarizeTranscript } from './pipeline';
import type { SummaryListener } from './ports';
import { withTemplate } from './templates/find';
import { transcribeFile } from './transcripts';

/** The calls of contract/summaries.ts. One made from a path is not stored. */
export const summaryHandlers = (core: Core): HandlersFor<typeof summaryRoutes> => ({
  'summaries.list': async ({ recording }) => {
    theRecording(core, recording);
    return { summaries: core.store.summaries.list(recording) };
  },
  'summaries.create': async ({ recording, ...wanted }, { signal, progress }) => {
    theRecording(core, recording);
    const transcript = theTranscript(core, recording);
    return summarizeTranscript(core, transcript, wanted, signal, tellerOf(progress));
  },
  'summaries.createFromPath': async ({ path, language, ...asked }, { signal, progress }) => {
    const wanted = withTemplate(core, asked);
    const incoming = await openPath(core, path);
    const read = await segmentsOf(core, incoming, language, { signal, progress });
    const spoken = language === 'auto' ? (read.language ?? language) : language;
    const request = { segments: read.segments, language: spoken, ...wanted };
    return core.summarizer.summarize(request, signal, { onProgress: tellerOf(progress) });
  },
});

const tellerOf =
  (progress: CallContext['progress']): NonNullable<SummaryListener['onProgress']> =>
  (done, secondsLeft, part) =>
    progress(done, secondsLeft, 'summarize', part);

/** What a file says: a transcript or chat as it is read, sound as it is heard. */
async function segmentsOf(
  core: Core,
  incoming: Incoming,
  language: string,
  { signal, progress }: Pick<CallContext, 'signal' | 'progress'>,
): Promise<{ segments: Segment[]; language?: string }> {
  if (incoming.kind === 'transcript') return incoming.parsed;
  if (incoming.kind === 'chat') return { segments: await readTurns(core, incoming.file, signal) };
  return transcribeFile(core, { path: incoming.file.path, language }, signal, progress);
}
