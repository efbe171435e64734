/** The language model's short tasks with what people wrote: read from JSON lines, put into words, judged. Pure. */
import { AppError } from '../../contract';
import { type TunedItem, tunedItem } from '../../contract/evaluation-sets';
import { type TunedEvaluation, type TunedKind, tunedKind } from '../../contract/evaluation-tuned';
import { ASKS, askForReply, pointLines, promptFor, turnLines } from '../composition/asks';
import { sentencesOf } from '../extraction/sentences';
import { checkPoint, type Turn } from '../guard';
import { readLines } from '../json-lines';
import type { Prompt } from '../ports';
import { allowedBy, inventedFacts, inventedNames } from '../replies/guard';

/** One thing to ask, and what it is judged by. */
export interface Task {
  id: string;
  kind: TunedKind;
  prompt: Prompt;
  /** What the answer is about. */
  turns: Turn[];
  /** What somebody wrote. */
  reference: string;
}

type Fault = TunedEvaluation['answers'][number]['fault'];

/**
 * Reads items, one JSON object a line, into the tasks of a split; of each kind at most so many. Rejects with `bad-input`
 * a line of another form, and a split without an item.
 */
export function parseTasks(
  jsonl: string,
  split: string,
  most = Number.POSITIVE_INFINITY,
): Map<TunedKind, Task[]> {
  const all = readLines(jsonl, readItem);
  const own = all.filter((item) => item.split === split);
  if (own.length === 0) {
    const splits = [...new Set(all.map((item) => item.split))].sort().join(', ');
    throw new AppError('bad-input', `No item is of the split “${split}”.`, `There are: ${splits}.`);
  }
  const kinds = tunedKind.options.filter((kind) => own.some((item) => item.kind === kind));
  const chosen = (kind: TunedKind) =>
    spread(
      own.filter((item) => item.kind === kind),
      most,
    );
  return new Map(kinds.map((kind) => [kind, chosen(kind).map(taskOf)]));
}

/** From all over, since items of a scene stand together. */
const spread = <T>(all: T[], most: number): T[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);

function readItem(line: string, number: number): TunedItem {
  try {
    return tunedItem.parse(JSON.parse(line));
  } catch {
    throw new AppError(
      'bad-input',
      `Line ${number} is not an item with its answer.`,
      'One JSON object a line: {"id":"1","split":"dev","kind":"point","turns":[{"speaker":"Ana","text":"…"}],"answer":"…"}.',
    );
  }
}

function taskOf(item: TunedItem): Task {
  const { id, kind, answer: reference } = item;
  const { question, text, turns } = askedOf(item);
  return { id, kind, prompt: promptFor(question, text), turns, reference };
}

function askedOf(item: TunedItem): { question: string; text: string; turns: Turn[] } {
  if (item.kind === 'reply') {
    const turns = item.chat.map(({ from, text }) => ({ speaker: senderOf(from), text }));
    return { question: askForReply(item), text: turnLines(turns), turns };
  }
  const question = ASKS[item.kind];
  if (item.kind !== 'point') {
    const turns = item.points.map((text) => ({ text }));
    return { question, text: pointLines(item.points), turns };
  }
  const turns = item.turns.map(({ speaker, text }) => (speaker ? { speaker, text } : { text }));
  return { question, text: turnLines(turns), turns };
}

/** As the model reads it. */
const senderOf = (from: string): string => ({ me: 'Me', them: 'Them' })[from] ?? from;

const speakersOf = (turns: Turn[]): string[] => [
  ...new Set(turns.flatMap(({ speaker }) => speaker ?? [])),
];

/** What an answer says that its turns do not hold: by the guard of points, of replies by numbers, days and names. */
export function faultOf({ kind, turns }: Task, answer: string): Fault {
  if (kind === 'reply') return inventionOf(turns, answer);
  const verdict = checkPoint(answer, turns, { language: 'en', speakers: speakersOf(turns) });
  if (verdict.ok) return null;
  const { kind: fault, found } = verdict.faults[0]!;
  return { kind: fault, found };
}

function inventionOf(turns: Turn[], answer: string): Fault {
  const allowed = allowedBy([turnLines(turns)]);
  const found = [...inventedFacts(answer, allowed), ...inventedNames(answer, allowed)];
  return found.length === 0 ? null : { kind: 'invented', found: found.join(', ') };
}

/** What simple rules answer, by their names; nothing for replies. */
export function ruledAnswers({ kind, turns }: Task): Record<string, string> {
  if (kind === 'reply') return {};
  if (kind !== 'point') return { 'first point': turns[0]!.text };
  const segments = turns.map((turn, id) => ({ ...turn, id, start: 0, end: 0 }));
  const sentences = [...sentencesOf(segments, 'en')];
  const longest = sentences.reduce((a, b) => (b.words > a.words ? b : a), sentences[0]!);
  return {
    'first sentence': sentences[0]?.text ?? '',
    'longest sentence': longest?.text ?? '',
  };
}
