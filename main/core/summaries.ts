/** Summaries: made on request, kept side by side. */
import type { HandlersFor } from '../contract';
import type { summaryRoutes } from '../contract/summaries';
import { type Core, theRecording, theTranscript } from './core';
import { openPath } from './incoming';
import { summarizeTranscript } from './pipeline';
import { transcribeFile } from './transcripts';

/** The calls of contract/summaries.ts. One made from a path is not stored. */
export const summaryHandlers = (core: Core): HandlersFor<typeof summaryRoutes> => ({
  'summaries.list': async ({ recording }) => {
    theRecording(core, recording);
    return { summaries: core.store.summaries.list(recording) };
  },
  'summaries.create': async ({ recording, ...wanted }, { signal, progress }) => {
    theRecording(core, recording);
    const onProgress = (done: number) => progress(done, null, 'summarize');
    return summarizeTranscript(core, theTranscript(core, recording), wanted, signal, onProgress);
  },
  'summaries.createFromPath': async ({ path, language, ...wanted }, { signal, progress }) => {
    const incoming = await openPath(core, path);
    const heard =
      incoming.kind === 'transcript'
        ? incoming.parsed
        : await transcribeFile(core, { path, language }, signal, progress);
    const segments = heard.segments;
    const spoken = language === 'auto' ? (heard.language ?? language) : language;
    const request = { segments, language: spoken, ...wanted };
    return core.summarizer.summarize(request, signal, (done) => progress(done, null, 'summarize'));
  },
});
