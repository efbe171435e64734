/** Chats by meaning, the writing half: passages of messages get their vectors, a block at a time. */
import type { Core } from '../core';
import { MESSAGES_OF_BLOCK, passageTexts } from './passages';

/** Embeds a block of whichever chat still wants it, the latest messages first. False when none does. */
export async function embedMessages(
  { store, inference: { embedding } }: Core,
  signal: AbortSignal,
): Promise<boolean> {
  const knows = (language: string) => embedding.knows(language);
  const next = store.search.unembeddedMessages(embedding.id, knows);
  if (next === null) return false;
  const read = () =>
    passageTexts(
      store.chats.messages(next.chat, next.block * MESSAGES_OF_BLOCK, MESSAGES_OF_BLOCK),
    );
  const texts = read();
  const said = texts.filter((text) => text !== '');
  const found = said.length > 0 ? await embedding.embed(said, signal) : [];
  signal.throwIfAborted();
  const vectors = texts.map((text) => (text === '' ? null : found.shift()!));
  store.atomically(() => {
    // An import may have changed them meanwhile; they are then read anew.
    if (read().join('\0') === texts.join('\0'))
      store.search.setMessageVectors({ ...next, model: embedding.id }, vectors);
  });
  return true;
}
