/** Search by meaning, the writing half: passages of a transcript get their vectors, in small batches. */
import type { Core } from './core';
import { cutPassages, passageText } from './passages';

/** Few enough that a stop takes effect quickly. */
const BATCH = 16;

/**
 * Gives vectors to all passages of a transcript that have none; edited ones are embedded anew.
 * Does nothing where the embedding model does not know the language.
 */
export async function embedTranscript(core: Core, id: string, signal: AbortSignal): Promise<void> {
  while (await embedBatch(core, id, signal));
}

/** Reads the transcript anew each time: a person may edit it while the model works. */
async function embedBatch({ store, inference }: Core, id: string, signal: AbortSignal) {
  const { embedding } = inference;
  const transcript = store.transcripts.get(id);
  if (!transcript || !embedding.knows(transcript.language)) return false;
  const cut = store.search.cutOf(id, embedding.id);
  if (!cut) {
    const passages = cutPassages(transcript.segments);
    store.search.setCut(id, embedding.id, passages);
    return passages.length > 0;
  }
  const batch = cut.pending.slice(0, BATCH);
  if (batch.length === 0) return false;
  const texts = batch.map((passage) => passageText(transcript.segments, passage));
  const vectors = await embedding.embed(texts, signal);
  signal.throwIfAborted();
  store.search.embedPassages(id, cut.revision, batch, vectors);
  return cut.pending.length > batch.length;
}

/** Embeds a batch of whichever transcript still wants it. False when none does. */
export async function embedNext(core: Core, signal: AbortSignal): Promise<boolean> {
  const { store, inference } = core;
  const knows = (language: string) => inference.embedding.knows(language);
  const next = store.search.unembedded(inference.embedding.id, knows);
  if (next === null) return false;
  await embedBatch(core, next, signal);
  return true;
}
