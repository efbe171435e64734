/** Cuts English sentences into clauses. */
import { VERB } from '../../extraction/cues';
import { isIrregularVerb } from './irregular';

/** Where a clause ends. */
const JOINT =
  /\s*(?:[,;:()–—]|\s-\s)\s*|\s(?=(?:but|because|cause|while|although|though|whereas|unless|which|who|whether|if|when)\b)|\s(?=so (?!far|that))|(?<=\p{L}{3,}) (?=that (?:has|have|is|are|was|were|will|had|does|do|needs?) )|(?<!\b(?:is|are|was|were|am|be|do|does|did|will|would|can|could|should|have|has|had|may|might|must|shall|i|we|or|why|if|need|better|just|still|it|also|\p{L}+ly)) (?=not\b)|(?<=\b(?:said|says|thinks|thought|believes)) (?:that )?(?=\S+ \S)|(?<=\b(?:explained|mentioned|decided|agreed|proposed|suggested|found)) (?=that )/gu;
const AND = /\s(?=(?:and|or|then) )/gu;
/** A transcript without marks: a new subject begins a new clause. */
const SUBJECT =
  /(?<!\b(?:that|which|if|when|what|who|because|and|but|so|how|where|why|as|than|of|for|to|with|at|by|from|think|thinks|said|says|hope|guess|know|sure|can|could|do|does|did|will|would|should|have|has|are|is|was|were|may)) (?=(?:i|we|you|he|she|it|they|that|there|its|thats|theres|nobody|everybody|everyone|somebody)(?:'\p{L}+)? [\p{L}\ue000-\uf8ff]|the (?:[\p{L}\ue000-\uf8ff]+ +){1,2}(?:is|are|was|were|has|have|will|can|never|wants?|takes?|costs?) )/gu;
const LONG = 9;

/** Whether a clause (lower case) has a sign of a verb. */
export const hasVerb = (text: string): boolean =>
  VERB.test(text) || text.split(' ').some(isIrregularVerb);

/** "and" parts only what has a verb on either side. */
function splitAnd(piece: string): string[] {
  const done: string[] = [];
  for (const part of piece.split(AND)) {
    const before = done.at(-1);
    const joins =
      /^(?:and|or) (?:to|not|no)\b/u.test(part) ||
      (hasVerb(before ?? '') && hasVerb(part.slice(4)));
    if (before !== undefined && joins) done.push(part);
    else done.push([done.pop(), part].filter(Boolean).join(' '));
  }
  return done;
}

const splitLong = (piece: string): string[] =>
  piece.split(' ').length > LONG || piece.startsWith('if ') ? piece.split(SUBJECT) : [piece];

/** Pieces of a sentence (lower case, contractions written out) that each say one thing. */
export const piecesOf = (sentence: string): string[] =>
  sentence
    .split(JOINT)
    .flatMap(splitAnd)
    .flatMap(splitLong)
    .filter((piece) => /[\p{L}\ue000-\uf8ff]/u.test(piece));
