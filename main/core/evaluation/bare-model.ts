/**
 * The language model alone, as a rival: asked in the words that it was tuned with (models/README.md), one likeliest answer,
 * nothing checked. Its window takes more than it was tuned to read; which of the two serves it better is not ours to choose.
 */
import type { RatedType } from '../../contract/evaluation-sets';
import { ASKS, promptFor, turnLine } from '../composition/asks';
import { plainText } from '../extraction/clean';
import type { Prompt, TextModel } from '../ports';
import { cutToWords, type Rival } from './rivals';
import type { Meeting } from './sets';

const WHOLE = ASKS.question;
const QUESTIONS: Record<RatedType, string> = {
  tldr: WHOLE,
  'key-points': WHOLE,
  teaser: WHOLE,
  headline: 'What was the conversation about?',
  actions: 'What will be done next, and by whom?',
};
/** Enough for the longest kind of summary. */
const MOST_WRITTEN = 320;
/** The prompt's own words, and what marks the end of a line. */
const PROMPT_TOKENS = 64;
const LINE_TOKENS = 4;
/** What is read, in tokens: as in tuning, and as much as leaves room for the answer in a window of 8,192. */
const READ = [700, 7800];

/** Has the model write about the beginning of a conversation, once for each question; nothing in a language that it does not write. */
export function createBareModel(
  meeting: Meeting,
  text: TextModel,
  signal: AbortSignal,
): (type: RatedType) => Promise<Rival[]> {
  const asked = new Map<string, Promise<Rival[]>>();
  return async (type) => {
    if (!text.knows(meeting.language)) return [];
    const question = QUESTIONS[type];
    const answers = asked.get(question) ?? ask(meeting, question, text, signal);
    asked.set(question, answers);
    return answers;
  };
}

async function ask(
  meeting: Meeting,
  question: string,
  text: TextModel,
  signal: AbortSignal,
): Promise<Rival[]> {
  const rivals: Rival[] = [];
  for (const most of READ) {
    const lines = await linesWithin(meeting, most, text, signal);
    const answer = await answerOf(promptFor(question, lines), text, signal);
    const method = `bare model, ${most} tokens`;
    rivals.push({ method, write: (words) => cutToWords(answer, words) });
  }
  return rivals;
}

/** Lines from the start that fit; at least one. */
async function linesWithin(
  { segments }: Meeting,
  most: number,
  text: TextModel,
  signal: AbortSignal,
): Promise<string> {
  const lines = segments.map(({ speaker, text: said }) =>
    turnLine({ speaker, text: plainText(said) }),
  );
  const counts = await text.count(lines, signal);
  let room = most - PROMPT_TOKENS;
  const end = counts.findIndex((tokens) => {
    room -= tokens + LINE_TOKENS;
    return room < 0;
  });
  return lines.slice(0, end < 0 ? lines.length : Math.max(end, 1)).join('\n');
}

async function answerOf(prompt: Prompt, text: TextModel, signal: AbortSignal): Promise<string> {
  const request = { ...prompt, maxTokens: MOST_WRITTEN };
  const { sequences } = await text.generate(request, () => {}, signal);
  return sequences[0]!.text.replace(/\s+/gu, ' ').trim();
}
