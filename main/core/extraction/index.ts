/**
 * Sums up by extraction: the recording's own sentences, cleaned and chosen, each with its sources. Nothing is written
 * that was not said. Where the embedding model does not know the language, words take the place of meaning.
 */
import {
  AppError,
  type Point,
  type Segment,
  type SummaryBody,
  type SummaryLength,
  type SummaryNote,
  type SummaryType,
} from '../../contract';
import { detectLanguage, UNDETERMINED } from '../language';
import type { Clock, EmbeddingModel, SummaryRequest } from '../ports';
import { coverageOf, isTrusted, removedOf } from './coverage';
import { type Digest, readTranscript } from './digest';
import { writeActions } from './forms/actions';
import { writeChapters } from './forms/chapters';
import { writeDecisions } from './forms/decisions';
import { writeFigures } from './forms/figures';
import type { Form, Write } from './forms/form';
import { writeHeadline } from './forms/headline';
import { writeKeyPoints } from './forms/key-points';
import { writeQuestions } from './forms/questions';
import { writeTeaser } from './forms/teaser';
import { writeTldr } from './forms/tldr';
import { checkSignal, createPace } from './pace';
import { without } from './without';

/** Raised whenever the rules change what is chosen, so that stored summaries can be told apart. */
export const RULES_VERSION = 'extract-5';
/** Model name of summaries that were made without one. */
const WORDS_ONLY = 'words';
const VERY_SHORT = 25;

const WRITERS: Record<SummaryType, Write> = {
  tldr: writeTldr,
  'key-points': writeKeyPoints,
  headline: writeHeadline,
  teaser: writeTeaser,
  actions: writeActions,
  decisions: writeDecisions,
  questions: writeQuestions,
  figures: writeFigures,
  chapters: writeChapters,
};

/** A transcript that was read once; what is written from it takes no time. */
export interface Reading {
  digest: Digest;
  /** Milliseconds since 1970, when reading began. */
  began: number;
  /** `apart` holds points whose sentences are not to be said again. */
  write(type: SummaryType, length: SummaryLength, apart?: readonly Point[]): SummaryBody;
}

export interface Extraction {
  /**
   * Reads a transcript. Rejects with `empty` when there is nothing to read, and with `cancelled` after the signal. Time and
   * memory are linear in its length.
   */
  read(
    request: Pick<SummaryRequest, 'segments' | 'language' | 'recordedAt'>,
    signal: AbortSignal,
    onProgress?: (done: number) => void,
  ): Promise<Reading>;
}

/** Makes the extraction; `clock` tells how long reading took. */
export function createExtraction(embedding: EmbeddingModel, clock: Clock): Extraction {
  return {
    async read({ segments, language: asked, recordedAt }, signal, onProgress = () => {}) {
      const began = clock.now();
      checkSignal(signal);
      refuseUnreadable(segments);
      const language = await languageOf(segments, asked);
      const pace = createPace(clock, signal);
      const digest = await readTranscript(segments, language, embedding, pace, signal, onProgress);
      onProgress(1);
      const day = recordedAt === undefined ? undefined : new Date(recordedAt);
      const write: Reading['write'] = (type, length, apart = []) => {
        const form = WRITERS[type](without(digest, apart), length, day);
        const elapsed = clock.now() - began;
        return {
          type,
          length,
          language,
          text: form.text,
          points: form.points,
          coverage: coverageOf(digest),
          removed: removedOf(segments),
          model: digest.method === 'extract' ? embedding.id : WORDS_ONLY,
          method: digest.method,
          notes: notesOf(digest, form),
          timings: { firstMs: elapsed, totalMs: elapsed },
        };
      };
      return { digest, began, write };
    },
  };
}

function refuseUnreadable(segments: Segment[]): void {
  const spoken = segments.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (spoken.length === 0)
    throw new AppError(
      'empty',
      'There is nothing to sum up: the transcript has no words.',
      'Check that the recording holds speech.',
    );
  if (!spoken.some(isTrusted))
    throw new AppError(
      'empty',
      'Nothing is summed up: every line of the transcript is marked as doubtful.',
      'Correct lines by hand, or transcribe again with the language given.',
    );
}

async function languageOf(segments: Segment[], language: string): Promise<string> {
  if (language !== 'auto' && language !== UNDETERMINED) return language;
  return detectLanguage(segments.filter(isTrusted).map(({ text }) => text));
}

/** Share of lines in another language that is worth a word. */
const MIXED = 0.1;

const isMixed = ({ language, languages }: Digest): boolean =>
  languages.filter((one) => one !== language && one !== UNDETERMINED).length >
  languages.length * MIXED;

function notesOf(digest: Digest, { notes = [] }: Form): SummaryNote[] {
  const { method, corpus, sentences } = digest;
  return [
    ...(isMixed(digest) ? (['mixed'] as const) : []),
    ...(method === 'lexical' ? (['lexical'] as const) : []),
    ...(corpus.words < VERY_SHORT || sentences.length < 3 ? (['very-short'] as const) : []),
    ...notes,
  ];
}
