/**
 * How well models do the short tasks that the bundled one is tuned for (models/tuning): a point of a few turns, a title and a
 * tl;dr of points, a reply to a chat. Asked in the words of the tuning, the likeliest answer, nothing checked before it is shown.
 */
import { AppError } from '../../contract';
import type { TunedEvaluation, TunedKind } from '../../contract/evaluation-tuned';
import { firstLine } from '../composition/asks';
import type { Inference, TextModel } from '../ports';
import { type Answers, kindFigures } from './tuned-figures';
import { faultOf, parseTasks, type Task } from './tuned-items';

/** The longest answer that people wrote has 49. */
const MOST_TOKENS = 64;

export type OpenText = ReturnType<Inference['openText']>;

export interface TunedSet {
  /** As in models/tuning/data, one JSON object a line. */
  items: string;
  split: string;
  /** Of each kind at most so many. */
  most?: number | undefined;
}

type Tasks = Map<TunedKind, Task[]>;
type Answered = Map<TunedKind, Answers>;

/**
 * Asks every model for everything, one after the other, and closes each when it is done. `onProgress` is given the share that is
 * done. Rejects with `bad-input` where a line is of another form or the split is empty, and with `cancelled` after the signal.
 */
export async function evaluateTuned(
  models: OpenText[],
  { items, split, most }: TunedSet,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<TunedEvaluation> {
  const tasks = parseTasks(items, split, most);
  const total = models.length * [...tasks.values()].flat().length;
  let done = 0;
  const step = () => onProgress(++done / total);
  const answered: Answered[] = [];
  for (const { text, close } of models)
    answered.push(await answerAll(text, tasks, signal, step).finally(close));
  const of = (kind: TunedKind) => answered.map((by) => by.get(kind)!);
  return {
    split,
    kinds: [...tasks].map(([kind, own]) => kindFigures(own, of(kind))),
    answers: answered.flatMap((by) =>
      [...tasks].flatMap(([kind, own]) => shown(own, by.get(kind)!)),
    ),
  };
}

async function answerAll(
  text: TextModel,
  tasks: Tasks,
  signal: AbortSignal,
  onStep: () => void,
): Promise<Answered> {
  const answered: Answered = new Map();
  for (const [kind, own] of tasks) {
    const [texts, ms]: [string[], number[]] = [[], []];
    for (const { prompt } of own) {
      if (signal.aborted) throw new AppError('cancelled', 'The evaluation was stopped.');
      const request = { ...prompt, maxTokens: MOST_TOKENS };
      const { sequences, timings } = await text.generate(request, () => {}, signal);
      texts.push(firstLine(sequences[0]!.text));
      ms.push(timings.totalMs);
      onStep();
    }
    answered.set(kind, { method: text.id, texts, ms });
  }
  return answered;
}

const shown = (tasks: Task[], { method, texts }: Answers): TunedEvaluation['answers'] =>
  tasks.map((task, i) => {
    const answer = texts[i]!;
    const fault = answer === '' ? null : faultOf(task, answer);
    return {
      model: method,
      id: task.id,
      kind: task.kind,
      reference: task.reference,
      answer,
      fault,
    };
  });
