/** Finding a place in a chat: by words, by a moment, by a message. */
import { AppError, type InputOf, type OutputOf } from '../../contract';
import { type Core, theChat } from '../core';
import { matchExpression } from '../search-text';
import { snippet } from '../snippet';
import { wordsOf } from './transcript';

/** Messages that hold all the words, also in voice notes, latest first. */
export function findInChat(
  core: Core,
  { id, query, limit }: InputOf<'chats.search'>,
): OutputOf<'chats.search'> {
  theChat(core, id);
  const match = matchExpression(query);
  const found = match === null ? [] : core.store.chats.search(id, match, limit);
  const hits = found.map((message) => ({
    message: message.id,
    index: message.index,
    snippet: snippet(wordsOf(message), query),
  }));
  return { hits };
}

/** Where a message, or the first one at or after a moment, is. */
export function placeInChat(
  core: Core,
  { id, at, message }: InputOf<'chats.position'>,
): OutputOf<'chats.position'> {
  theChat(core, id);
  const { chats } = core.store;
  if (message !== undefined) {
    const found = chats.message(message);
    if (found?.chat !== id)
      throw new AppError('not-found', `There is no message ${message} in this chat.`);
    return { index: found.index };
  }
  if (at === undefined)
    throw new AppError('bad-input', 'Neither a message nor a moment was given.');
  return { index: chats.indexAt(id, at) };
}
