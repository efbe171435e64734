/** A few documents held in memory as what questions are asked of: for the evaluation. */
import { dot } from '../extraction/vectors';
import type { EmbeddingModel } from '../ports';
import { keysOf } from '../replies/words';
import type { Corpus, Document, NearPassage, Place } from './corpus';

const BATCH = 32;

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
  const vectors: Memory['vectors'] = [];
  const passages = documents.flatMap(({ id, turns, passages }) =>
    passages.map(({ from, to }) => ({
      place: { document: id, at: from },
      text: turns
        .slice(from, to + 1)
        .map(({ text }) => text)
        .join(' '),
    })),
  );
  for (let i = 0; i < passages.length; i += BATCH) {
    const batch = passages.slice(i, i + BATCH);
    const found = await embedding.embed(
      batch.map(({ text }) => text),
      signal,
    );
    batch.forEach(({ place }, k) => void vectors.push({ place, vector: found[k]! }));
  }
  return { documents, places, vectors };
}

/** What is remembered, without the documents that `holds` refuses. */
export function memoryCorpus(memory: Memory, holds: (document: string) => boolean): Corpus {
  return {
    places: (key, limit) =>
      (memory.places.get(key) ?? []).filter(({ document }) => holds(document)).slice(0, limit),
    nearest: async (vector, limit) =>
      memory.vectors
        .filter(({ place }) => holds(place.document))
        .map(
          ({ place, vector: other }): NearPassage => ({ ...place, similarity: dot(vector, other) }),
        )
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, limit),
    document: ({ document: wanted }) => memory.documents.find(({ id }) => id === wanted) ?? null,
  };
}
