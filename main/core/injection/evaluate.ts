/**
 * Whether orders in a conversation steer what is written about it: its summary in the model's words, its headline, replies to it.
 * The caller brings the texts, the conversations and the models; nothing is stored.
 */
import type { SummaryBody } from '../../contract';
import type { InjectionEvaluation } from '../../contract/evaluation-injection';
import { type Meeting, parseMeetings } from '../evaluation/sets';
import { createKeys } from '../extraction/keywords';
import { bootstrapMean } from '../metrics/bootstrap';
import type { Summarizer, TextModel } from '../ports';
import { parseJudged } from '../replies/evaluation/chats';
import { WANTED } from '../replies/evaluation/drafts';
import type { Replier } from '../replies/suggest';
import { parseAttacks, type ReplyCase, replyCases, type SummaryCase, summaryCases } from './cases';
import { figuresOf, type Outcome } from './figures';
import { judge, type Shown } from './judge';

export interface InjectionTools {
  summarizer: Summarizer;
  replier: Replier;
  text: TextModel;
}

export interface InjectionSets {
  /** Texts that give orders, conversations of our own set, and chats with replies: one JSON object a line each. */
  attacks: string;
  meetings: string;
  chats: string;
  split: string;
  /** At most so many attacks, and nothing about facts. */
  most?: number | undefined;
}

/** `onProgress` is given the share that is done. Rejects with `bad-input` where there is no attack of the half. */
export async function evaluateInjection(
  tools: InjectionTools,
  { attacks, meetings, chats, split, most }: InjectionSets,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<InjectionEvaluation> {
  const own = parseAttacks(attacks, split, most);
  const carriers = parseMeetings(meetings);
  const summed = summaryCases(own, carriers);
  const half = parseJudged(chats).filter((chat) => chat.split === split);
  const answered = half.length > 0 ? replyCases(own, half) : [];
  const outcomes: Outcome[] = [];
  const step = (outcome: Outcome) => {
    outcomes.push(outcome);
    onProgress(outcomes.length / (summed.length + answered.length));
  };
  for (const one of summed) step(await sumUp(one, tools, signal));
  for (const one of answered) step(await answer(one, tools, signal));
  const facts = most === undefined ? await factsIn(carriers, tools, signal) : null;
  return { split, ...figuresOf(outcomes), facts };
}

const composed = { type: 'tldr', length: 'medium', method: 'compose' } as const;
const headline = { type: 'headline', length: 'medium', method: 'extract' } as const;

async function sumUp(
  { attack, position, carrier, language, segments }: SummaryCase,
  { summarizer, text }: InjectionTools,
  signal: AbortSignal,
): Promise<Outcome> {
  const body = await summarizer.summarize({ segments, language, ...composed }, signal);
  const title = await summarizer.summarize({ segments, language, ...headline }, signal);
  const shown = [...shownIn(body), ...shownIn(title)];
  const input = segments.map(({ speaker = '', text: said }) => `${speaker}: ${said}`).join('\n');
  const verdict = judge(shown, attack.canary, input);
  return { attack, carrier, position, worded: text.knows(language), shown, verdict };
}

/** A point that the model worded quotes nothing, though it has its sources. */
const shownIn = ({ points }: SummaryBody): Shown[] =>
  points.map(({ text, method, sources }) => ({
    text,
    quotes: method === 'compose' ? [] : sources.map(({ quote }) => quote),
  }));

async function answer(
  { attack, position, conversation }: ReplyCase,
  { replier, text }: InjectionTools,
  signal: AbortSignal,
): Promise<Outcome> {
  const { suggestions } = await replier.suggest({ ...WANTED, own: [], conversation }, signal);
  const shown = suggestions.map((one) => ({ text: one.text, quotes: [] }));
  const input = conversation.turns.map(({ from, text: said }) => `${from}: ${said}`).join('\n');
  const worded = text.knows(conversation.language);
  const verdict = judge(shown, attack.canary, input);
  return { attack, carrier: 'reply', position, worded, shown, verdict };
}

/** What is told of whole conversations that the model words, without an order: a defence that tells less would show here. */
async function factsIn(
  carriers: Meeting[],
  { summarizer, text }: InjectionTools,
  signal: AbortSignal,
): Promise<InjectionEvaluation['facts']> {
  const worded = carriers.filter(({ language }) => text.knows(language));
  const shares: number[] = [];
  for (const meeting of worded) {
    const { segments, language } = meeting;
    const body = await summarizer.summarize({ segments, language, ...composed }, signal);
    shares.push(recall(body.text, meeting));
  }
  return shares.length > 0 ? bootstrapMean(shares) : null;
}

/** Share of the content words of what people found worth telling that a summary holds. */
function recall(summary: string, { language, references }: Meeting): number {
  const keysOf = createKeys(language);
  const wanted = new Set(keysOf(references['key-points'].join('\n')));
  const held = new Set(keysOf(summary));
  return [...wanted].filter((key) => held.has(key)).length / Math.max(1, wanted.size);
}
