/** English words of weight: stems, groups, names, the verb of a clause, the direction before a word. */
import { porterStem } from '../../metrics/porter';
import { groupsOf, sidesOf } from '../lexicon';
import { isMark } from '../marks';
import type { Word } from '../types';
import { isIrregularVerb, regular } from './irregular';
import { FUNCTION_WORDS, REPORTING } from './neutral';
import { OPPOSITES } from './opposites';
import { DEEDS, SOFT_OTHERS, SOFT_VERBS } from './soft';
import { NATIONS, SYNONYMS } from './synonyms';
import { THINGS } from './things';

const stem = (word: string): string => porterStem(regular(word));
const GROUPS = groupsOf(`${SYNONYMS.trimEnd()}${NATIONS}`, stem);
/** Sides of things that exclude each other, by stem. */
export const SIDES = sidesOf(OPPOSITES, stem);
const stemsOf = (list: string): Set<string> => new Set(list.trim().split(/\s+/u).map(stem));
const VERB_STEMS = new Set([...stemsOf(SOFT_VERBS), ...stemsOf(DEEDS)]);
const SOFT_STEMS = new Set([...stemsOf(SOFT_VERBS), ...stemsOf(SOFT_OTHERS)]);
const THING_STEMS = stemsOf(THINGS);
const NATION_STEMS = stemsOf(NATIONS);
const NEUTRAL = new Set(REPORTING.split(/\s+/u).map(stem));

/** Words of direction and those that exclude them. */
export const DIRECTIONS = new Map(
  [
    ['from', 'to'],
    ['to', 'from'],
    ['with', 'without'],
    ['without', 'with'],
    ['before', 'after'],
    ['after', 'before'],
    ['into', 'out'],
    ['above', 'below'],
    ['below', 'above'],
    ['over', 'under'],
    ['under', 'over'],
    ['for', 'against'],
    ['against', 'for'],
    ['within', 'after'],
  ].map(([one, other]) => [one!, new Set([other!])] as const),
);
const DETERMINER =
  /^(?:the|a|an|mr|mrs|ms|miss|dr|doctor|professor|his|her|their|my|our|your|its|any)$/u;
/** Words with a capital inside a sentence, lower case. */
export const namesOf = (original: string): Set<string> => {
  const inside = original.match(/(?<=[\p{L}\p{N},;:.\ue000-\uf8ff]\s+)\p{Lu}\p{L}*/gu) ?? [];
  const first = /^\W*(\p{Lu}\p{L}+)/u.exec(original)?.[1]?.toLowerCase();
  const isPhrase = /^\W*\p{Lu}\p{L}+ (?:to|of|for|the|a|an|in|on|at|by)\b/u.test(original);
  const isName = first !== undefined && !isPhrase && !isKnown(first);
  return new Set([...inside.map((name) => name.toLowerCase()), ...(isName ? [first] : [])]);
};
/** A capital at the start tells nothing of a word that the lists know. */
function isKnown(word: string): boolean {
  const key = stem(word);
  if (NATION_STEMS.has(key)) return false;
  return (
    FUNCTION_WORDS.has(word) ||
    NEUTRAL.has(key) ||
    GROUPS.has(key) ||
    SIDES.has(key) ||
    SOFT_STEMS.has(key) ||
    THING_STEMS.has(key) ||
    VERB_STEMS.has(key)
  );
}

const bareOf = (token: string): string => token.replace(/'(?:s|ll|re|ve|d|m)?$/u, '');

function wordOf(
  text: string,
  names: ReadonlySet<string>,
  before: string | undefined,
): Word | undefined {
  const key = stem(text);
  const isFunction = FUNCTION_WORDS.has(text);
  if (isFunction && !SIDES.has(key)) return undefined;
  const light = isFunction || NEUTRAL.has(key);
  const soft = !THING_STEMS.has(key);
  return {
    text,
    keys: [key, ...(GROUPS.get(key) ?? [])],
    name: names.has(text) || NATION_STEMS.has(key),
    light,
    soft,
    before,
  };
}

/** Say how somebody stands to what is done. */
const WISHES = new Set(['want', 'like', 'wish', 'hope', 'plan', 'love', 'tri'].map(stem));

/** Words and figures (by their marks) of a piece. */
export interface Items {
  words: Word[];
  marks: Map<string, string | undefined>;
  predicate?: Word;
  verbal: boolean;
}

/** "paid", "called", "offers". */
const isVerbForm = (word: string): boolean =>
  isIrregularVerb(word) ||
  /\p{L}{2}ed$/u.test(word) ||
  (/[^s]s$/u.test(word) && VERB_STEMS.has(stem(word)));

const AUXILIARY = new Set(
  'am is are was were be been have has had do does did will would can could shall should may might must to'.split(
    ' ',
  ),
);

/** "on" and "off" bear meaning behind a verb, "on Friday" does not. */
const isPreposition = (bare: string, i: number, tokens: string[]): boolean =>
  (bare === 'on' || bare === 'off') &&
  i < tokens.length - 1 &&
  !/^(?:switch|turn|log|power)/u.test(tokens[i - 1] ?? '');

/** The verb behind an auxiliary, else the first word in the form of a verb, else the first known verb. */
function predicateOf(
  found: { word: Word; bare: string; at: number; afterAuxiliary: boolean }[],
): Word | undefined {
  const candidates = found.filter(
    ({ word, bare }) => !word.name && !/ly$/u.test(bare) && !WISHES.has(word.keys[0]!),
  );
  return candidates.find(
    ({ at, bare, afterAuxiliary }) => afterAuxiliary || (at > 0 && isVerbForm(bare)),
  )?.word;
}

/** A direction reaches over articles and titles to the next word. */
function directionAfter(bare: string, before: string | undefined): string | undefined {
  if (DIRECTIONS.has(bare)) return bare;
  return DETERMINER.test(bare) ? before : undefined;
}

/** "no extra cost": says of what follows that it is not there. */
const DENIES = /^(?:no|without|lack(?:s|ed|ing)?)$/u;
/** "no extra cost": an adjective and its noun. */
const MOST_DENIED = 2;

/** Reads word after word; says of each whether the words before it deny it. */
function createDenial(): (bare: string, isWord: boolean) => boolean {
  let left = 0;
  return (bare, isWord) => {
    if (DENIES.test(bare)) left = MOST_DENIED;
    else if (isWord) left--;
    else if (!DETERMINER.test(bare)) left = 0;
    return left >= 0;
  };
}

/** Words and figures of a piece, each with the word of direction before it. */
export function itemsOf(piece: string, names: ReadonlySet<string>): Items {
  const marks: Items['marks'] = new Map();
  const found: { word: Word; bare: string; at: number; afterAuxiliary: boolean }[] = [];
  let before: string | undefined;
  let afterAuxiliary = false;
  const denies = createDenial();
  const tokens = piece.match(/\p{L}+(?:'\p{L}+)?|[\ue000-\uf8ff]/gu) ?? [];
  for (const [at, token] of tokens.entries()) {
    const bare = bareOf(token);
    if (isMark(token)) marks.set(token, before);
    // The "s" of "1940s" is no word.
    const isPlural = bare === 's' && isMark(tokens[at - 1] ?? '');
    const bears = !isMark(token) && !isPlural && !isPreposition(bare, at, tokens);
    const word = bears ? wordOf(bare, names, before) : undefined;
    const denied = denies(bare, word !== undefined);
    if (word) found.push({ word: { ...word, denied }, bare, at, afterAuxiliary });
    afterAuxiliary ||= AUXILIARY.has(bare);
    before = directionAfter(bare, before);
  }
  const words = found.map(({ word }) => word);
  const verb = predicateOf(found);
  const rest = words.slice(1).filter(({ name }) => !name);
  const likely =
    rest.find(({ keys }) => VERB_STEMS.has(keys[0]!)) ?? rest.find(({ light }) => !light);
  return { words, marks, predicate: verb ?? likely, verbal: verb !== undefined || afterAuxiliary };
}

const GOES_ON =
  /^(?:and|or|but|then) (?:(?:also|then|not|never|still|already|only|\p{L}+ly) )*(\p{L}+)/u;

/** "and took the train": a verb stands where a subject would. */
export function goesOnIn(text: string): boolean {
  const next = GOES_ON.exec(text)?.[1];
  if (next === undefined) return false;
  return (
    AUXILIARY.has(next) || isVerbForm(next) || VERB_STEMS.has(stem(next)) || NEUTRAL_VERBS.has(next)
  );
}
const NEUTRAL_VERBS = new Set('want wants like likes go goes get gets make makes'.split(' '));

/** The keys of what a number counts. */
export const keysOf = (noun: string | undefined): string[] | undefined =>
  noun === 'for' || noun === 'against'
    ? [noun]
    : noun === undefined || FUNCTION_WORDS.has(noun)
      ? undefined
      : wordOf(noun, NO_NAMES, undefined)?.keys;
const NO_NAMES: ReadonlySet<string> = new Set();

/** Words that say which way a figure went. */
export const TREND = new Map([
  ...'rise increase grow go climb jump'.split(' ').map((w) => [stem(w), 'up'] as const),
  ...'fall drop decrease decline shrink sink'.split(' ').map((w) => [stem(w), 'down'] as const),
]);
