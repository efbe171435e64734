/** How near replies are to a chat in meaning, where the embedding model knows the language. */
import { dot } from '../extraction/vectors';
import type { EmbeddingModel } from '../ports';
import { type Conversation, lastBlock, wordsOf } from './conversation';
import type { Evidence } from './features';

/** Single messages that are compared; older ones are in the whole only. */
const TURNS_COMPARED = 8;
const TURNS_JOINED = 12;
const KEPT = 4_000;

export type Nearness = Pick<Evidence, 'context' | 'block' | 'turn'>;

export interface Meaning {
  /** Vectors of texts; those of the bank and of what I wrote are kept. */
  vectors(texts: string[], signal: AbortSignal): Promise<Float32Array[]>;
  /** One for each reply; null where the model does not know the language. */
  nearness(
    conversation: Conversation,
    replies: string[],
    signal: AbortSignal,
  ): Promise<Nearness[] | null>;
}

/** Keeps vectors for as long as it lives. */
export function createMeaning(embedding: EmbeddingModel): Meaning {
  const known = new Map<string, Float32Array>();
  async function vectors(texts: string[], signal: AbortSignal): Promise<Float32Array[]> {
    if (known.size > KEPT) known.clear();
    const missing = [...new Set(texts)].filter((text) => !known.has(text));
    const found = missing.length > 0 ? await embedding.embed(missing, signal) : [];
    missing.forEach((text, i) => {
      known.set(text, found[i]!);
    });
    return texts.map((text) => known.get(text)!);
  }
  return {
    vectors,
    async nearness({ turns, language }, replies, signal) {
      if (!embedding.knows(language)) return null;
      const single = turns.slice(-TURNS_COMPARED).map(({ text }) => text);
      const whole = [wordsOf(turns.slice(-TURNS_JOINED)), wordsOf(lastBlock(turns))];
      const all = await vectors([...whole, ...single, ...replies], signal);
      const [context, block] = all as [Float32Array, Float32Array];
      const each = all.slice(2, 2 + single.length);
      return all.slice(2 + single.length).map((reply) => ({
        context: dot(context, reply),
        block: dot(block, reply),
        turn: Math.max(...each.map((turn) => dot(turn, reply))),
      }));
    },
  };
}
