/** Everything private in texts that belong together, each thing once. */
import type { PrivateClass } from '../../contract';
import { privateAddresses } from './addresses';
import { englishNames } from './names-english';
import { givenName, koreanNames } from './names-korean';
import { privateNumbers } from './numbers';
import type { Found } from './types';

export interface Readable {
  texts: readonly string[];
  /** Names that are known to be people's: speakers, participants, owners. */
  people: readonly string[];
  /** BCP 47 primary tag; null where it is not known. */
  language: string | null;
}

/** Languages that write every noun large: a capital says nothing there. */
const NOUNS_LARGE = new Set(['de', 'lb']);
/** What a recording calls voices without a name, and the sides of a call. */
const NO_NAME = /^(?:(?:Speaker|Person|Voice|화자|사람) \d+|You|Others|me|나|unassigned)$/iu;
/** Parts of a name by which nobody is called, and those that are words of every day. */
const NO_PART =
  /^(?:van|von|de|del|der|da|di|al|bin|ter|the|mr|mrs|ms|dr|prof|jr|sr|will|may|mark|grace|hope|rose|bill|april|june|august|young|white|brown|black|green|long|short|king|day|park|lee)$/iu;

/** Whoever is known comes first, in the order given, so that they get the first numbers. */
export function findPrivate({ texts, people, language }: Readable): Found[] {
  const found = new Map<string, Found>();
  const add = (kind: PrivateClass, text: string, who = text): void => {
    if (text !== '' && !found.has(text)) found.set(text, { class: kind, text, who });
  };
  const english = englishNames(texts, !NOUNS_LARGE.has(language ?? ''));
  const known = people.map((name) => name.trim()).filter((name) => name && !NO_NAME.test(name));
  const named = [...new Set([...known, ...english.people, ...koreanNames(texts)])];
  // A whole name before its parts, so that the parts are the same person.
  for (const name of named.sort((a, b) => wordsIn(b) - wordsIn(a) || b.length - a.length)) {
    const who = whoseName(name, found);
    for (const one of [name, ...partsOf(name)])
      for (const written of waysToWrite(one)) add('name', written, who);
  }
  for (const name of english.proper) add('proper', name);
  for (const text of texts) {
    for (const { class: kind, text: piece } of privateAddresses(text)) add(kind, piece);
    for (const { class: kind, text: piece } of privateNumbers(text))
      add(kind, piece, digits(piece));
  }
  const place = new Map(known.map((name, at) => [name, at]));
  const placeOf = ({ who }: Found): number => place.get(who) ?? known.length;
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

const wordsIn = (name: string): number => name.split(' ').length;

/** Of a name that is part of a longer one: that person. */
const whoseName = (name: string, found: ReadonlyMap<string, Found>): string =>
  found.get(name)?.who ?? name;

function partsOf(name: string): string[] {
  const given = givenName(name);
  if (given) return [given];
  const parts = name.split(/[\s,]+/u);
  return parts.length > 1 ? parts.filter((part) => part.length > 1 && !NO_PART.test(part)) : [];
}

/** Chats write names small, forms write them large; short ones and those that are words stay as they are. */
const waysToWrite = (name: string): string[] =>
  name.length < 4 || NO_PART.test(name) ? [name] : [name, name.toLowerCase(), name.toUpperCase()];

/** A number is the same however it is spaced. */
const digits = (text: string): string => {
  const only = text.replace(/\P{Nd}/gu, '');
  return only.length > 5 ? only : text.toLowerCase();
};
