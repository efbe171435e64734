/** Chooses how to sum up: composed by the language model where it is better, else by the recording's own sentences. */
import { AppError, type SummaryBody, type SummaryType } from '../../contract';
import { createExtraction, type Reading, RULES_VERSION } from '../extraction';
import type { Clock, EmbeddingModel, Summarizer, SummaryRequest, TextModel } from '../ports';
import { type ComposedType, compose } from './by-topics';
import { createCheck } from './guarding';
import type { Check } from './topic';

/** Raised whenever what is asked of the model, or what is kept, changes. */
const PROMPT_VERSION = `compose-1, ${RULES_VERSION}`;
/** Models whose composed summaries `nanodesk eval` showed to be better than extracts (docs/measurements.md). */
const TRUSTED_MODELS = ['smollm2-135m-nanodesk'];
/** Share of the work that reading is, where the model writes. */
const READING = 0.1;

export interface SummarizerParts {
  embedding: EmbeddingModel;
  text: TextModel;
  clock: Clock;
  /** Makes the guard of one transcript; another only in tests. */
  guard?: (reading: Reading, recordedAt: number | undefined) => Check;
}

/**
 * Makes the summarizer. It rejects with `unsupported` when composing is asked for where it cannot be done, with `empty`
 * when there is nothing to read, and with `cancelled` after the signal.
 */
export function createSummarizer(parts: SummarizerParts): Summarizer {
  const { embedding, text, clock, guard = createCheck } = parts;
  const extraction = createExtraction(embedding, clock);
  return {
    promptVersion: PROMPT_VERSION,
    async summarize(request, signal, { onProgress = () => {}, onDraft = () => {} } = {}) {
      const { type, length, method } = request;
      if (method === 'compose') refuseType(type);
      const share = isWanted(request, text) ? READING : 1;
      const reading = await extraction.read(request, signal, (done) => onProgress(done * share));
      if (!isWanted(request, text)) return reading.write(type, length);
      if (!text.knows(reading.digest.language)) return withoutModel(reading, request);
      const tools = { text, check: guard(reading, request.recordedAt) };
      const wanted = { type: type as ComposedType, length };
      const body = await compose(reading, wanted, tools, signal, (draft, done) => {
        onProgress(READING + (1 - READING) * done);
        onDraft(draft);
      });
      return { ...body, timings: { ...body.timings, totalMs: clock.now() - reading.began } };
    },
  };
}

const isComposed = (type: SummaryType): type is ComposedType =>
  type === 'tldr' || type === 'key-points';

/** `auto` composes only what was measured to be better so. */
const isWanted = ({ type, method }: SummaryRequest, { id }: TextModel): boolean =>
  isComposed(type) && (method === 'compose' || (method === 'auto' && TRUSTED_MODELS.includes(id)));

function refuseType(type: SummaryType): void {
  if (isComposed(type)) return;
  throw new AppError(
    'unsupported',
    `A summary of the kind "${type}" is not composed: it shows what was said.`,
    'Ask for the method "extract" or "auto", or for the kind "tldr" or "key-points".',
  );
}

/** Whoever asked for it is told why not; whoever left it to us gets the recording's own words, and a note. */
function withoutModel(reading: Reading, { type, length, method }: SummaryRequest): SummaryBody {
  if (method === 'compose')
    throw new AppError(
      'unsupported',
      'The language model in use does not write the language of this transcript well enough.',
      'Ask for the method "extract" or "auto", or use another model (nanodesk models).',
    );
  const body = reading.write(type, length);
  return { ...body, notes: [...body.notes, 'not-composed'] };
}
