/** One passage in a sentence or a few, by the language model. What comes is only a proposal: the guard decides. */
import { sentenceRanges } from '../extraction/sentences';
import type { Prompt, TextModel } from '../ports';

/** The words that the model was tuned with (models/README.md). */
export const SYSTEM =
  'You summarize conversations. State only what was said, in clear sentences, with names and numbers.';
/** About three sentences; later ones mostly repeat. */
const MOST_TOKENS = 96;
const TOKENS_OF_ONE = 56;
const SAMPLES = 3;
const SAMPLING = { temperature: 0.7, topP: 0.9, seed: 1 };
const FEWEST_LETTERS = 12;

/** Asked about something it says more than "The conversation was about the meeting". */
const questionAbout = (subjects: string[]): string =>
  subjects.length > 0
    ? `Summarize the discussion about ${subjects.join(' and ')}.`
    : 'Summarize the conversation.';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The words that the bundled model was tuned with; models that write other languages are told which. */
const askedIn = (language: string): string =>
  language === 'en' ? '' : ` Answer in ${NAMES.of(language)}.`;

const promptOf = (subjects: string[], lines: string, language: string): Prompt => ({
  turns: [
    { role: 'system', content: SYSTEM },
    { role: 'user', content: `${questionAbout(subjects)}${askedIn(language)}\n\n${lines}` },
  ],
});

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
  /** What it is about. */
  subjects: string[];
  language: string;
}

/** The likeliest answer's sentences, about three. */
export async function composeOnce(
  text: TextModel,
  { lines, subjects, language }: Asked,
  signal: AbortSignal,
): Promise<string[]> {
  const request = { ...promptOf(subjects, lines, language), maxTokens: MOST_TOKENS };
  const { sequences } = await text.generate(request, () => {}, signal);
  return wholeSentences(sequences[0]!.text, language);
}

/**
 * First sentences of other answers, drawn at random, best first: what the passage makes likelier counts, by
 * log P(sentence | passage) − log P(sentence | no passage) (Li et al. 2016), not what is likely anyway.
 */
export async function composeAgain(
  text: TextModel,
  { lines, subjects, language }: Asked,
  signal: AbortSignal,
): Promise<string[]> {
  const drawn = { maxTokens: TOKENS_OF_ONE, sampling: SAMPLING, sequences: SAMPLES };
  const request = { ...promptOf(subjects, lines, language), ...drawn };
  const { sequences } = await text.generate(request, () => {}, signal);
  const first = sequences.flatMap(({ text: answer }) =>
    wholeSentences(answer, language).slice(0, 1),
  );
  const proposals = [...new Set(first)];
  if (proposals.length < 2) return proposals;
  const given = await text.likelihood(promptOf(subjects, lines, language), proposals, signal);
  const alone = await text.likelihood(promptOf([], '', language), proposals, signal);
  const gain = proposals.map((_, i) => given[i]!.logProbability - alone[i]!.logProbability);
  return proposals
    .map((_, i) => i)
    .sort((a, b) => gain[b]! - gain[a]!)
    .map((i) => proposals[i]!);
}
