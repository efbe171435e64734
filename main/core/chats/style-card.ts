/** The style card of a chat: how I write in it, unless I asked that nothing be learned. */
import type { StyleCard } from '../../contract';
import { type Core, theChat } from '../core';
import { styleOf } from './style';

/** The latest are enough, and people change. */
const LATEST = 2000;

/** Null while nobody in the chat is me. */
export function cardOf(core: Core, id: string): StyleCard | null {
  const { me } = theChat(core, id);
  if (me === null) return null;
  const { chats } = core.store;
  const forgotten = chats.styleForgotten(id);
  const texts = forgotten ? [] : chats.textsOf(id, me, LATEST);
  return { chat: id, name: me, forgotten, ...styleOf(texts.map((text) => ({ text }))) };
}
