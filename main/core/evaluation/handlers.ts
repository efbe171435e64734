/** Measures of this installation: how good its summaries and its transcripts are on what the caller brings. */
import type { HandlersFor } from '../../contract';
import type { evaluationRoutes } from '../../contract/evaluation';
import { evaluateAsking } from '../ask/evaluation';
import type { Core } from '../core';
import { evaluateMeetings } from '../extraction/evaluate';
import { evaluateChapters } from '../extraction/evaluate-chapters';
import { evaluateGuard } from '../guard/evaluate';
import { errorRate } from '../metrics/error-rate';
import { evaluateReplies } from '../replies/evaluation/evaluate';
import { evaluateSharing } from '../sharing/evaluate';
import { evaluateVoices } from '../speakers/evaluate';
import { transcribeFile } from '../transcripts';
import { evaluateSummaries } from '.';
import { parseMeetings } from './sets';

/** The calls of contract/evaluation.ts. They store nothing. */
export const evaluationHandlers = (core: Core): HandlersFor<typeof evaluationRoutes> => ({
  'evaluation.summaries': ({ meetings, ...wanted }, { signal, progress }) => {
    const { embedding, text } = core.inference;
    const tools = { summarizer: core.summarizer, embedding, text, ...wanted };
    return evaluateSummaries(parseMeetings(meetings), tools, signal, (done) =>
      progress(done, null, 'summarize'),
    );
  },
  'evaluation.asking': ({ meetings }, { signal, progress }) =>
    evaluateAsking(meetings, core.inference.embedding, signal, (done) =>
      progress(done, null, 'ask'),
    ),
  'evaluation.speech': async ({ path, language }, { signal, progress }) => {
    const heard = await transcribeFile(core, { path, language }, signal, progress);
    const { segments, speech, timings, ...facts } = heard;
    const seconds = ((timings.total ?? 0) - (timings.load ?? 0)) / 1000;
    return {
      ...facts,
      name: path.replace(/^.*[\\/]/, ''),
      text: segments.map((segment) => segment.text).join(' '),
      seconds,
      realTime: seconds / Math.max(heard.duration, 1e-3),
      timings,
    };
  },
  'evaluation.text': ({ text, runs, drafts }, { signal }) =>
    core.inference.models.measureText({ text, runs, drafts }, signal),
  'evaluation.replies': async (sets, { signal, progress }) => {
    const { inference, clock, log } = core;
    const models = { text: inference.text, embedding: inference.embedding, clock, log };
    return evaluateReplies(models, sets, signal, (done) => progress(done, null, 'reply'));
  },
  'evaluation.guard': async ({ points, split }) => evaluateGuard(points, split),
  'evaluation.sharing': async ({ passages }) => evaluateSharing(passages),
  'evaluation.meeting': (talks, { signal }) =>
    evaluateMeetings(talks, { embedding: core.inference.embedding, clock: core.clock }, signal),
  'evaluation.chapters': ({ meetings }, { signal }) =>
    evaluateChapters(meetings, { embedding: core.inference.embedding, clock: core.clock }, signal),
  'evaluation.voices': (recording, context) => evaluateVoices(core, recording, context),
  'evaluation.errorRate': async ({ heard, said, language }) => errorRate(heard, said, language),
});
