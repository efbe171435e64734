/** A few documents held in memory as what questions are asked of: for the evaluation. */
import { embedAll } from '../embed-batches';
import { dot } from '../extraction/vectors';
import { passageText } from '../passages';
import type { EmbeddingModel } from '../ports';
import { keysOf } from '../replies/words';
import type { Corpus, Document, Place } from './corpus';

/** Documents with the index of their words and the vectors of their passages. */
export interface Memory {
  documents: Document[];
  places: Map<string, Place[]>;
  vectors: { place: Place; vector: Float32Array }[];
}

/** Indexes English documents. Rejects with `cancelled` after the signal. */
export async function remember(
  documents: Document[],
  embedding: EmbeddingModel,
  signal: AbortSignal,
): Promise<Memory> {
  const places = new Map<string, Place[]>();
  for (const { id, turns } of documents)
    for (const { at, text } of turns)
      for (const key of keysOf(text, 'en')) {
        const place = { document: id, at };
        if (!places.get(key)?.push(place)) places.set(key, [place]);
      }
  const passages = documents.flatMap(({ id, turns, passages }) =>
    passages.map((passage) => ({
      place: { document: id, at: passage.from },
      text: passageText(turns, passage),
    })),
  );
  const texts = passages.map(({ text }) => text);
  const found = await embedAll(texts, embedding, signal);
  const vectors = passages.map(({ place }, i) => ({ place, vector: found[i]! }));
  return { documents, places, vectors };
}

/** What is remembered, without the documents that `holds` refuses. */
export function memoryCorpus(memory: Memory, holds: (document: string) => boolean): Corpus {
  const documents = memory.documents.filter(({ id }) => holds(id));
  const only = documents.length === 1 ? documents[0]! : null;
  return {
    breadth: only ? 'one' : 'all',
    only,
    places: (key, limit) =>
      (memory.places.get(key) ?? []).filter(({ document }) => holds(document)).slice(0, limit),
    nearest: async (vector, limit) =>
      memory.vectors
        .filter(({ place }) => holds(place.document))
        .map((one) => ({ place: one.place, similarity: dot(vector, one.vector) }))
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, limit)
        .map(({ place }) => place),
    meant: () => ({ places: [], holds: () => false }),
    similarities: (wanted, vector) =>
      new Map(
        memory.vectors
          .filter(({ place }) => place.document === wanted)
          .map((one) => [one.place.at, dot(vector, one.vector)]),
      ),
    document: ({ document: wanted }) => documents.find(({ id }) => id === wanted) ?? null,
  };
}
