/** What the core needs from the store for tags and favourites. */
import type { OutputOf } from '../contract';

/** `key` tells names apart. */
export interface Tag {
  key: string;
  name: string;
}

export interface TagStore {
  /** Those that something outside of the bin carries, by name. */
  list(): OutputOf<'tags.list'>['tags'];
  /** On recordings and chats; what carries it already keeps it. */
  add(ids: string[], tag: Tag): void;
  /** From these only. */
  take(ids: string[], key: string): void;
  /** False where there is no such tag. One that is there already takes its place, in the name that is given. */
  rename(key: string, to: Tag): boolean;
  /** From everything, also in the bin; false where there is no such tag. */
  remove(key: string): boolean;
  setFavourite(ids: string[], favourite: boolean): void;
}
