/** Figures of the language model's short tasks: one kind of them, answered by people, by simple rules or by a model. Pure. */
import type { TunedEvaluation, TunedFigures } from '../../contract/evaluation-tuned';
import { chrf } from '../metrics/chrf';
import { rouge } from '../metrics/rouge';
import { countWords } from '../words';
import { mean, medianOf } from './figures';
import { faultOf, ruledAnswers, type Task } from './tuned-items';

/** What one way made of all tasks of a kind, in their order. */
export interface Answers {
  method: string;
  texts: string[];
  /** Milliseconds for each, where a model wrote. */
  ms?: number[];
}

export const WRITTEN = 'written';
/** Words of a reply that is neither a cry nor a letter. */
const FITTING = { fewest: 3, most: 25 };

/** The row of one kind: what people wrote, simple rules, then `byModels`. `tasks` are of that kind, at least one. */
export function kindFigures(tasks: Task[], byModels: Answers[]): TunedEvaluation['kinds'][number] {
  const written = { method: WRITTEN, texts: tasks.map(({ reference }) => reference) };
  const all = [written, ...answersOfRules(tasks), ...byModels];
  return {
    kind: tasks[0]!.kind,
    items: tasks.length,
    nothing: tasks.filter(({ reference }) => reference === '').length,
    methods: all.map((answers) => figuresOf(tasks, answers)),
  };
}

function answersOfRules(tasks: Task[]): Answers[] {
  const ruled = tasks.map(ruledAnswers);
  return Object.keys(ruled[0]!).map((method) => ({
    method,
    texts: ruled.map((answers) => answers[method]!),
  }));
}

function figuresOf(tasks: Task[], { method, texts, ms }: Answers): TunedFigures {
  const pairs = tasks.map((task, i) => ({ task, text: texts[i]! }));
  const told = pairs.filter(({ text }) => text !== '');
  const silent = pairs.filter(({ text }) => text === '');
  const right = silent.filter(({ task }) => task.reference === '').length;
  const words = told.map(({ text }) => countWords(text));
  return {
    method,
    scores: method === WRITTEN ? null : scoresOf(pairs),
    told: told.length,
    passed: shareOf(told, ({ task, text }) => faultOf(task, text) === null),
    silent: { right, wrong: silent.length - right },
    words: words.length > 0 ? mean(words) : null,
    fitting: tasks[0]!.kind === 'reply' ? shareOf(words, isFitting) : null,
    ms: ms ? medianOf(ms) : null,
  };
}

const isFitting = (words: number): boolean => words >= FITTING.fewest && words <= FITTING.most;

/** Null of nothing. */
const shareOf = <T>(all: T[], fits: (one: T) => boolean): number | null =>
  all.length === 0 ? null : all.filter(fits).length / all.length;

/** Where nothing was to be said there is nothing to be like. */
function scoresOf(pairs: { task: Task; text: string }[]): TunedFigures['scores'] {
  const asked = pairs.filter(({ task }) => task.reference !== '');
  const rouges = asked.map(({ task, text }) => rouge(text, task.reference));
  return {
    rouge1: mean(rouges.map(({ rouge1 }) => rouge1)),
    rougeL: mean(rouges.map(({ rougeL }) => rougeL)),
    chrf: mean(asked.map(({ task, text }) => chrf(text, task.reference))),
  };
}
