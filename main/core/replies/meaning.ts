/** How near replies are to a chat in meaning, by an embedding model that knows the language. */
import { dot } from '../extraction/vectors';
import type { EmbeddingModel, TextRole } from '../ports';
import { type Conversation, lastBlock, wordsOf } from './conversation';
import type { Evidence } from './features';
import { MIDDLES } from './middles';

/** Single messages that are compared; older ones are in the whole only. */
const TURNS_COMPARED = 8;
const TURNS_JOINED = 12;
const KEPT = 4_000;

/** What is compared as the whole chat. */
export const wholeOf = ({ turns }: Pick<Conversation, 'turns'>): string =>
  wordsOf(turns.slice(-TURNS_JOINED));

export type Nearness = Pick<Evidence, 'context' | 'block' | 'turn'>;

export interface Meaning {
  /** Vectors by the first model; those of the bank and of what I wrote are kept. */
  vectors(texts: string[], signal: AbortSignal): Promise<Float32Array[]>;
  /** One for each reply; null where no model knows the language. */
  nearness(
    conversation: Conversation,
    replies: string[],
    signal: AbortSignal,
  ): Promise<Nearness[] | null>;
}

/** The first of the models that knows a language is asked. Vectors are kept for as long as this lives. */
export function createMeaning(...models: [EmbeddingModel, ...EmbeddingModel[]]): Meaning {
  const memories = new Map(models.map((model) => [model, remembering(model)]));
  return {
    vectors: memories.get(models[0])!,
    async nearness({ turns, language }, replies, signal) {
      const model = models.find((one) => one.knows(language));
      if (!model) return null;
      const vectors = memories.get(model)!;
      const single = turns.slice(-TURNS_COMPARED).map(({ text }) => text);
      const whole = [wholeOf({ turns }), wordsOf(lastBlock(turns))];
      const asked = await vectors([...whole, ...single], signal, 'query');
      const [context, block, ...each] = asked as [Float32Array, Float32Array, ...Float32Array[]];
      return (await vectors(replies, signal)).map((reply) => ({
        context: dot(context, reply),
        block: dot(block, reply),
        turn: Math.max(...each.map((turn) => dot(turn, reply))),
      }));
    },
  };
}

function remembering(model: EmbeddingModel) {
  const known = {
    query: new Map<string, Float32Array>(),
    passage: new Map<string, Float32Array>(),
  };
  const middles = MIDDLES[model.id];
  return async (texts: string[], signal: AbortSignal, role: TextRole = 'passage') => {
    const kept = known[role];
    const middle = middles && unpacked(middles[role]);
    if (kept.size > KEPT) kept.clear();
    const missing = [...new Set(texts)].filter((text) => !kept.has(text));
    const found = missing.length > 0 ? await model.embed(missing, signal, role) : [];
    missing.forEach((text, i) => {
      kept.set(text, middle ? lessMiddle(found[i]!, middle) : found[i]!);
    });
    return texts.map((text) => kept.get(text)!);
  };
}

const unpacked = ({ scale, bytes }: { scale: number; bytes: string }): Float32Array =>
  Float32Array.from(atob(bytes), (letter) => ((letter.charCodeAt(0) << 24) >> 24) * scale);

/** A vector less what all have in common, of unit length again. */
function lessMiddle(vector: Float32Array, middle: Float32Array): Float32Array {
  const rest = vector.map((value, i) => value - middle[i]!);
  const length = Math.hypot(...rest) || 1;
  return rest.map((value) => value / length);
}
