/** Measures of this installation: how good its summaries and its transcripts are on what the caller brings. */
import type { HandlersFor } from '../contract';
import type { evaluationRoutes } from '../contract/evaluation';
import type { Core } from './core';
import { evaluateSummaries, parseQmsum } from './evaluation';
import { errorRate } from './metrics/error-rate';
import { transcribeFile } from './transcripts';

export const evaluationHandlers = (core: Core): HandlersFor<typeof evaluationRoutes> => ({
  'evaluation.summaries': async ({ meetings }, { signal, progress }) => {
    const { summarizer, inference } = core;
    const onProgress = (done: number) => progress(done, null, 'summarize');
    return evaluateSummaries(
      parseQmsum(meetings),
      summarizer,
      inference.embedding,
      signal,
      onProgress,
    );
  },
  'evaluation.speech': async ({ path, language, reference }, { signal, progress }) => {
    const start = core.clock.now();
    const { segments, duration } = await transcribeFile(core, { path, language }, signal, progress);
    const realTime = (core.clock.now() - start) / 1000 / duration;
    const text = segments.map((segment) => segment.text).join(' ');
    const { unit, errors, reference: length, rate } = errorRate(text, reference, language);
    const name = path.replace(/^.*[\\/]/, '');
    return {
      name,
      language,
      unit,
      errorRate: rate,
      errors,
      reference: length,
      duration,
      realTime,
      text,
    };
  },
});
