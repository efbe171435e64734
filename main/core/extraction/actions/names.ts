/** Who can own an action: people who speak, and names that are spoken as names. */
import type { Digest } from '../digest';

/** Capital letters that begin a sentence or a title and are no person's name. */
const NO_NAME =
  /^(?:I|We|You|He|She|They|It|This|That|These|Those|There|Who|What|Which|Someone|Somebody|Everyone|Everybody|Anyone|Nobody|People|One|The|Our|My|Your|So|Well|Okay|Yes|Yeah|No|Then|Also|Now|Sorry|Thanks|Right|Great|Please|Guys|All|Maybe|But|And|Or|If|When|Actually|Alright|Anyway|Hey|Hi|Hello|Sure|Good|Today|Tomorrow|First|Second|Finally|Next|Perhaps|Obviously|Basically|Mr|Mrs|Ms|Dr|Minister|God|English|Internet|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const INSIDE = /(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}'’-]+/gu;
const WORD = /\p{Ll}[\p{L}'’-]+/gu;

const wordsOf = (name: string): string[] => name.split(/[^\p{L}'’-]+/u).filter(Boolean);

type Spoken = Pick<Digest, 'segments' | 'sentences' | 'language'>;

/** Words that are names in this recording: of its speakers, or written large inside sentences and never small. */
export function namesIn({ segments, sentences, language }: Spoken): ReadonlySet<string> {
  const names = language === 'en' ? writtenLarge(sentences) : new Set<string>();
  for (const { speaker } of segments)
    if (speaker !== undefined) for (const word of wordsOf(speaker)) names.add(word);
  return new Set([...names].filter((word) => !NO_NAME.test(word)));
}

function writtenLarge(sentences: Spoken['sentences']): Set<string> {
  const large = new Set<string>();
  const small = new Set<string>();
  for (const { text } of sentences) {
    for (const [word] of text.matchAll(INSIDE)) large.add(word);
    for (const [word] of text.matchAll(WORD)) small.add(word);
  }
  return new Set([...large].filter((word) => !small.has(word.toLowerCase())));
}

/** Everybody, which is nobody. */
const GROUP =
  /^(?:皆|みな|みんな|全員|大家|各位|你们|我们|여러분|모두|다들|الجميع|شباب|alle|kollegen|leute|todos|chicos|tous)$/iu;

/** A name that is called, in languages whose names cannot be told by their letters: a speaker's where there are any. */
export const calledName = (
  name: string | undefined,
  names: ReadonlySet<string>,
): string | undefined =>
  name && (names.size > 0 ? names.has(name) : !GROUP.test(name)) ? name : undefined;

/** A name as it was found in a sentence, if it is one; "Chocolate" at the start of a sentence is not. */
export const knownName = (
  name: string | undefined,
  names: ReadonlySet<string>,
): string | undefined =>
  name && wordsOf(name).every((word) => names.has(word)) ? name : undefined;
