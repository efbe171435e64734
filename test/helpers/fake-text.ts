/** A text model without weights: what it writes is taken from the prompt, and likelier is what shares words with it. */
import { AppError } from '../../main/contract';
import type { JsonShape, Prompt, TextModel, TextRequest } from '../../main/core/ports';

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];
const lastTurn = ({ turns }: Prompt): string => turns.at(-1)?.content ?? '';

/** The first of the allowed texts, the smallest JSON value, or the words of the last turn, each sequence one further on. */
export function fakeAnswer(request: TextRequest, sequence: number): string {
  const { constraint, maxTokens, stop = [] } = request;
  if (constraint && 'oneOf' in constraint)
    return constraint.oneOf[sequence % constraint.oneOf.length]!;
  if (constraint) return JSON.stringify(smallest(constraint.json));
  const text = wordsOf(lastTurn(request))
    .slice(sequence, sequence + maxTokens)
    .join(' ');
  const ends = stop.map((each) => text.indexOf(each)).filter((at) => at >= 0);
  return text.slice(0, Math.min(text.length, ...ends));
}

function smallest(shape: JsonShape): unknown {
  if (shape.type === 'object') {
    const properties = Object.entries(shape.properties);
    return Object.fromEntries(properties.map(([name, inner]) => [name, smallest(inner)]));
  }
  if (shape.type === 'enum') return shape.values[0];
  if (shape.type === 'array') return [];
  return { string: '', integer: 0, boolean: false }[shape.type];
}

/** Natural logarithm: a word of the prompt costs 1, any other 4. */
function logProbability(prompt: Prompt, text: string): number {
  const known = new Set(prompt.turns.flatMap(({ content }) => wordsOf(content.toLowerCase())));
  const costs = wordsOf(text.toLowerCase()).map((word) => (known.has(word) ? 1 : 4));
  return -costs.reduce((sum: number, cost) => sum + cost, 0);
}

/** `gate`: waited for before each sequence while it is set. */
export function createFakeText(
  answer: (request: TextRequest, sequence: number) => string,
  gate: () => { wait(): Promise<void> } | null,
): TextModel {
  const generateOne = async (
    request: TextRequest,
    sequence: number,
    onText: (sequence: number, piece: string) => void,
    signal: AbortSignal,
  ) => {
    await gate()?.wait();
    if (signal.aborted) throw new AppError('cancelled', 'Stopped.');
    const text = answer(request, sequence);
    for (const piece of text.match(/\s*\S+/g) ?? []) onText(sequence, piece);
    const tokens = wordsOf(text).length;
    const finish = tokens < request.maxTokens ? ('stop' as const) : ('length' as const);
    return { text, tokens, finish, logProbability: logProbability(request, text) };
  };
  return {
    id: 'fake-text',
    knows: (language) => language === 'en',
    async generate(request, onText, signal) {
      const sequences = [];
      for (let at = 0; at < (request.sequences ?? 1); at++)
        sequences.push(await generateOne(request, at, onText, signal));
      const promptTokens = wordsOf(request.turns.map(({ content }) => content).join(' ')).length;
      const timings = { reusedTokens: 0, prefillMs: 1, firstMs: 1, decodeMs: 1, totalMs: 2 };
      return { sequences, model: 'fake-text', timings: { promptTokens, ...timings } };
    },
    likelihood: async (prompt, continuations) =>
      continuations.map((text) => ({
        logProbability: logProbability(prompt, text),
        tokens: wordsOf(text).length,
      })),
    count: async (texts) => texts.map((text) => wordsOf(text).length),
  };
}
