/**
 * Chooses how to sum up: by the recording's own sentences, or composed by the language model where a person asks for it. `auto` is the
 * former: of the bundled model's sentences too many are half right, though the guard refuses most of those (decision 0013).
 */
import { AppError, type PartOf, type SummaryBody, type SummaryType } from '../../contract';
import { createExtraction, type Reading, RULES_VERSION } from '../extraction';
import type { Clock, EmbeddingModel, Summarizer, SummaryListener, TextModel } from '../ports';
import { writeDocument } from '../templates/document';
import { type ComposedType, compose } from './by-topics';
import { createCheck } from './guarding';
import { retryPart } from './retry';
import type { Check } from './topic';

/** Raised whenever what is asked of the model, or what is kept, changes. */
const PROMPT_VERSION = `compose-2, ${RULES_VERSION}`;
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
 * Makes the summarizer. It rejects with `unsupported` when a kind that quotes is to be composed, with `empty` when there is
 * nothing to read, and with `cancelled` after the signal. Where the model does not write the language, own words stand in.
 */
export function createSummarizer(parts: SummarizerParts): Summarizer {
  const { embedding, text, clock, guard = createCheck } = parts;
  const extraction = createExtraction(embedding, clock);
  return {
    promptVersion: PROMPT_VERSION,
    async summarize(request, signal, { onProgress = () => {}, onDraft = () => {} } = {}) {
      const { type, length, method, template } = request;
      const readWhole = () => extraction.read(request, signal, (done) => onProgress(done, null));
      if (template) {
        if (method === 'compose') throw refusedTemplate();
        return writeDocument(await readWhole(), template);
      }
      if (method !== 'compose') return (await readWhole()).write(type, length);
      if (!isComposed(type)) throw refusedType(type);
      const reading = await extraction.read(request, signal, (done) =>
        onProgress(done * READING, null),
      );
      if (!text.knows(reading.digest.language)) return withNote(reading.write(type, length));
      const tools = { text, check: guard(reading, request.recordedAt) };
      const hears = { draft: onDraft, part: createEstimate(clock, onProgress) };
      const body = await compose(reading, { type, length }, tools, signal, hears);
      return { ...body, timings: { ...body.timings, totalMs: clock.now() - reading.began } };
    },
    async retry(request, body, from, signal) {
      const reading = await extraction.read(request, signal);
      const tools = { text, check: guard(reading, request.recordedAt) };
      return retryPart(reading, body, from, tools, signal);
    },
  };
}

/** Turns parts into a share and seconds left: those to come will take as long as those that are done, each. */
function createEstimate(clock: Clock, tell: NonNullable<SummaryListener['onProgress']>) {
  const began = clock.now();
  return (part: PartOf): void => {
    const done = part.number - 1;
    const seconds = (clock.now() - began) / 1000;
    const left = done === 0 ? null : (seconds / done) * (part.of - done);
    tell(READING + (1 - READING) * (done / part.of), left, part);
  };
}

const isComposed = (type: SummaryType): type is ComposedType =>
  type === 'tldr' || type === 'key-points';

const refusedType = (type: SummaryType): AppError =>
  new AppError(
    'unsupported',
    `A summary of the kind "${type}" is not composed: it shows what was said.`,
    'Ask for the method "extract" or "auto", or for the kind "tldr" or "key-points".',
  );

/** Says that the model does not write this language: the recording's own words stand in. */
const withNote = (body: SummaryBody): SummaryBody => ({
  ...body,
  notes: ['not-composed', ...body.notes],
});

const refusedTemplate = (): AppError =>
  new AppError(
    'unsupported',
    'A template is not composed: its sections show what was said.',
    'Ask for the method "extract" or "auto".',
  );
