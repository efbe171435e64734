/** A few turns in one sentence, by the language model. What comes is only a proposal: the guard decides. */
import { sentenceRanges } from '../extraction/sentences';
import type { Prompt, TextModel, TextRequest } from '../ports';
import { ASKS, promptFor } from './asks';

/** A sentence; the longest that people wrote has 49. */
const MOST_TOKENS = 56;
const SAMPLES = 3;
const SAMPLING = { temperature: 0.7, topP: 0.9, seed: 1 };
const FEWEST_LETTERS = 12;

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The words that the bundled model was tuned with; models that write other languages are told which. */
const askedIn = (language: string): string =>
  language === 'en' ? '' : ` Answer in ${NAMES.of(language)}.`;

const promptOf = ({ lines, language }: Asked): Prompt =>
  promptFor(`${ASKS.point}${askedIn(language)}`, lines);

/** Whole sentences of an answer, in its order; one that the limit cut off is left out. */
export function wholeSentences(answer: string, language: string): string[] {
  const text = answer.replace(/\s+/gu, ' ').trim();
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...sentenceRanges(text, segmenter)]
    .map(([from, to]) => text.slice(from, to).trim())
    .filter((one) => one.length >= FEWEST_LETTERS && /[.!?。！？؟।]["”')]*$/u.test(one));
}

export interface Asked {
  /** As `linesOf` writes them. */
  lines: string;
  language: string;
}

/** The likeliest answer's first sentence; none where the model finds nothing worth keeping. */
export const composeOnce = (
  text: TextModel,
  asked: Asked,
  signal: AbortSignal,
): Promise<string[]> => sentencesFrom(text, asked, {}, signal);

/** First sentences of other answers, drawn at random. */
export const composeAgain = (
  text: TextModel,
  asked: Asked,
  signal: AbortSignal,
): Promise<string[]> =>
  sentencesFrom(text, asked, { sampling: SAMPLING, sequences: SAMPLES }, signal);

async function sentencesFrom(
  text: TextModel,
  asked: Asked,
  how: Pick<TextRequest, 'sampling' | 'sequences'>,
  signal: AbortSignal,
): Promise<string[]> {
  const request = { ...promptOf(asked), maxTokens: MOST_TOKENS, ...how };
  const { sequences } = await text.generate(request, () => {}, signal);
  const first = sequences.flatMap((one) => wholeSentences(one.text, asked.language).slice(0, 1));
  return [...new Set(first)];
}
