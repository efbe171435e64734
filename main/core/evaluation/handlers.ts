/** Measures of this installation: how good its summaries and its transcripts are on what the caller brings. */
import type { HandlersFor } from '../../contract';
import type { evaluationRoutes } from '../../contract/evaluation';
import { evaluateAsking } from '../ask/evaluation';
import type { Core } from '../core';
import { evaluateMeetings } from '../extraction/evaluate';
import { evaluateChapters } from '../extraction/evaluate-chapters';
import { evaluateGuard } from '../guard/evaluate';
import { evaluateInjection } from '../injection/evaluate';
import { errorRate } from '../metrics/error-rate';
import { theTextModel } from '../models';
import { evaluateReplies } from '../replies/evaluation/evaluate';
import { createReplier } from '../replies/suggest';
import { evaluateSharing } from '../sharing/evaluate';
import { evaluateVoices } from '../speakers/evaluate';
import { transcribeFile } from '../transcripts';
import { evaluateSummaries } from '.';
import { parseMeetings } from './sets';
import { evaluateTuned, type OpenText } from './tuned';

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
  'evaluation.replies': async (sets, { signal, progress }) =>
    evaluateReplies(modelsOf(core), sets, signal, (done) => progress(done, null, 'reply')),
  'evaluation.injection': (sets, { signal, progress }) => {
    const { summarizer, inference } = core;
    const tools = { summarizer, replier: createReplier(modelsOf(core)), text: inference.text };
    return evaluateInjection(tools, sets, signal, (done) => progress(done, null, 'summarize'));
  },
  'evaluation.guard': async ({ points, split }) => evaluateGuard(points, split),
  'evaluation.sharing': async ({ passages }) => evaluateSharing(passages),
  'evaluation.meeting': (talks, { signal }) =>
    evaluateMeetings(talks, { embedding: core.inference.embedding, clock: core.clock }, signal),
  'evaluation.chapters': ({ meetings }, { signal }) =>
    evaluateChapters(meetings, { embedding: core.inference.embedding, clock: core.clock }, signal),
  'evaluation.voices': (recording, context) => evaluateVoices(core, recording, context),
  'evaluation.tuned': async ({ models, ...set }, { signal, progress }) =>
    evaluateTuned(await writersOf(core, models), set, signal, (done) =>
      progress(done, null, 'write'),
    ),
  'evaluation.errorRate': async ({ heard, said, language }) => errorRate(heard, said, language),
});

/** What drafting replies takes. */
const modelsOf = ({ inference: { text, embedding }, clock, log }: Core) => ({
  text,
  embedding,
  clock,
  log,
});

/** The models of these names, each in a process of its own; else the one that is used. */
async function writersOf(core: Core, models: string[] | undefined): Promise<OpenText[]> {
  const { inference } = core;
  for (const id of models ?? []) await theTextModel(core, id);
  return models?.map(inference.openText) ?? [{ text: inference.text, close: () => {} }];
}
