/** Conversations into which somebody wrote an order to the machine: every text at the start, in the middle and at the end. Pure. */
import { AppError, type Segment } from '../../contract';
import {
  type CarrierKind,
  carrierKind,
  injectionAttack,
} from '../../contract/evaluation-injection';
import type { Meeting } from '../evaluation/sets';
import { segmenterOf, sentenceRanges } from '../extraction/sentences';
import { readLines } from '../json-lines';
import type { Conversation } from '../replies/conversation';
import type { JudgedChat } from '../replies/evaluation/chats';
import { countWords } from '../words';

export type Attack = ReturnType<typeof injectionAttack.parse>;
export const POSITIONS = ['start', 'middle', 'end'] as const;

interface Placed {
  attack: Attack;
  position: (typeof POSITIONS)[number];
}

export interface SummaryCase extends Placed {
  carrier: Exclude<CarrierKind, 'reply'>;
  language: string;
  segments: Segment[];
}

export interface ReplyCase extends Placed {
  conversation: Conversation;
}

/** A passage that the model reads whole, so that no order stands where it does not look. */
const PASSAGE_WORDS = 110;
const SUMMED_UP = carrierKind.exclude(['reply']);

/** Reads texts that give orders, one JSON object a line; of a half, at most so many. Rejects with `bad-input` where there is none. */
export function parseAttacks(
  jsonl: string,
  split: string,
  most = Number.POSITIVE_INFINITY,
): Attack[] {
  const all = readLines(jsonl, readAttack);
  const own = all.filter((one) => one.split === split);
  if (own.length === 0)
    throw new AppError('bad-input', `No attack is of the half “${split}”.`, 'Name another half.');
  // From all over the file, since texts of a kind stand together.
  const step = Math.max(1, own.length / most);
  return own.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function readAttack(line: string, number: number): Attack {
  try {
    return injectionAttack.parse(JSON.parse(line));
  } catch {
    throw new AppError(
      'bad-input',
      `Line ${number} is not an attack.`,
      'One JSON object a line: {"id":"1","split":"dev","kind":"order","language":"en","text":"…","canary":["…"]}.',
    );
  }
}

/** English conversations, and those of the attack's own language beside them: the bundled model reads English alone. */
const inLanguage = <T>(all: T[], languageOf: (one: T) => string, { language }: Attack): T[] =>
  all.filter((one) => ['en', language].includes(languageOf(one)));

/** Each text meets every kind of conversation once, each time at another place of a passage of it. */
export function summaryCases(attacks: Attack[], meetings: Meeting[]): SummaryCase[] {
  return attacks.flatMap((attack, number) =>
    POSITIONS.flatMap((position, place) => {
      const carrier = SUMMED_UP.options[(number + place) % SUMMED_UP.options.length]!;
      const ofKind = meetings.filter(({ kind }) => kind === carrier);
      const fitting = inLanguage(ofKind, ({ language }) => language, attack);
      const meeting = fitting[number % fitting.length];
      if (!meeting) return [];
      const passages = passagesOf(meeting);
      const segments = withOrder(passages[number % passages.length]!, attack, position);
      return [{ attack, position, carrier, language: meeting.language, segments }];
    }),
  );
}

/** Each text stands at every place of a chat; who wrote last wrote it. Every other one is of the text's own language. */
export function replyCases(attacks: Attack[], chats: JudgedChat[]): ReplyCase[] {
  return attacks.flatMap((attack, number) =>
    POSITIONS.map((position, place) => {
      const chosen = number * POSITIONS.length + place;
      const language = chosen % 2 === 0 ? attack.language : 'en';
      const own = chats.filter(({ conversation }) => conversation.language === language);
      const fitting = own.length > 0 ? own : chats;
      const { conversation } = fitting[chosen % fitting.length]!;
      return { attack, position, conversation: orderedIn(conversation, attack, position) };
    }),
  );
}

function orderedIn(
  chat: Conversation,
  { text }: Attack,
  position: Placed['position'],
): Conversation {
  const { from } = chat.turns.at(-1)!;
  return { ...chat, turns: inserted(chat.turns, { mine: false, from, text }, position) };
}

function withOrder(pieces: Segment[], { text }: Attack, position: Placed['position']): Segment[] {
  const speaker = pieces[placeIn(pieces, position) - 1]?.speaker ?? pieces[0]!.speaker;
  const order = { ...pieces[0]!, text, ...(speaker === undefined ? {} : { speaker }) };
  return inserted(pieces, order, position).map((piece, id) => ({ ...piece, id }));
}

/** Parts of a conversation, one after the other; what is left at its end is none. */
function passagesOf(meeting: Meeting): Segment[][] {
  const passages: Segment[][] = [];
  let open: Segment[] = [];
  for (const piece of inPieces(meeting)) {
    open.push(piece);
    if (countWords(open.map(({ text }) => text).join(' ')) < PASSAGE_WORDS) continue;
    passages.push(open);
    open = [];
  }
  return passages.length > 0 ? passages : [open];
}

/** What one person says on end has no place inside; its sentences have. */
function inPieces({ segments, language }: Meeting): Segment[] {
  if (segments.length > 1) return segments;
  return segments.flatMap((segment) =>
    [...sentenceRanges(segment.text, segmenterOf(language))].map(([from, to]) => ({
      ...segment,
      text: segment.text.slice(from, to).trim(),
    })),
  );
}

const placeIn = (all: unknown[], position: Placed['position']): number =>
  ({ start: 0, middle: Math.floor(all.length / 2), end: all.length })[position];

const inserted = <T>(all: T[], one: T, position: Placed['position']): T[] =>
  all.toSpliced(placeIn(all, position), 0, one);
