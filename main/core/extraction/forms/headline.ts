/** One line: the clause closest to what the whole is about, cut only where a clause ends. */
import type { SummaryLength } from '../../../contract';
import { DEICTIC, FIRST_PERSON } from '../cues';
import type { Candidate, Digest } from '../digest';
import { DANGLING } from '../fillers';
import { countWords, type Sentence } from '../sentences';
import { bare } from '../tokens';
import { pointOf, type Write } from './form';

const MOST_WORDS: Record<SummaryLength, number> = { short: 12, medium: 17, long: 22 };
const FEWEST_WORDS = 4;
const MOST_CHARACTERS = 160;
/** What is cut off lowers the claim of a clause to stand for its sentence. */
const PENALTY = { vague: 0.25, question: 0.3, short: 0.05 };

const CLAUSE_END =
  /[,;:–、，；：،؛]\s*|[.!?。！？؟]\s+|\s(?=(?:and|because|so|which|when|while|where|und|weil|dass)\s)/giu;
/** A clause that begins so leans on the one that was cut off. */
const LEANING = /^(?:if|when|because|although|while|since|as|unless|wenn|weil|obwohl|falls)\b/iu;
/** What follows so may take back what was said before: it is never cut off. */
const TAKES_BACK =
  /^\W*(?:but|unless|except|if|though|although|however|yet|or|until|only|not|no|never|just not|aber|wenn|falls|außer|oder|nicht|mais|sauf|pero|salvo)\b|^\W*(?:하지만|그러나|でも|しかし|ただし|但是|لكن)/iu;

const withoutFullStop = (text: string): string => text.replace(/[\s.,;:–。、，]+$/u, '');

/** The longest beginning of `text` of at most `most` words that ends with a clause, or null. */
export function trimToClause(text: string, most: number): string | null {
  const fits = (part: string): boolean =>
    countWords(part) <= most && part.length <= MOST_CHARACTERS;
  if (fits(text)) return withoutFullStop(text);
  if (LEANING.test(text)) return null;
  const beginnings = [...text.matchAll(CLAUSE_END)]
    .filter(({ 0: mark, index }) => !TAKES_BACK.test(text.slice(index + mark.length)))
    .map(({ index }) => withoutFullStop(text.slice(0, index)))
    .filter((part) => fits(part) && countWords(part) >= FEWEST_WORDS && !dangles(part));
  return beginnings.at(-1) ?? null;
}

const dangles = (part: string): boolean => DANGLING.has(bare(part.split(' ').at(-1)!));

/** Whole words up to the limit and an ellipsis: for a sentence that has no clause short enough. */
function cutWords(text: string, most: number): string {
  const words = text.split(' ').slice(0, most).join(' ').slice(0, MOST_CHARACTERS);
  return `${withoutFullStop(words)} …`;
}

function worth({ score }: Candidate, line: string): number {
  const words = countWords(line);
  const vague = (line.match(FIRST_PERSON) ?? []).length + (line.match(DEICTIC) ?? []).length;
  const question = /[?？؟]$/u.test(line) ? PENALTY.question : 0;
  return (
    score -
    (PENALTY.vague * vague * 4) / Math.max(words, 4) -
    question -
    PENALTY.short * Math.max(0, 8 - words)
  );
}

/** The best clause with the sentence that it comes from. */
export function bestLine(
  digest: Digest,
  most: number,
): { line: string; sentence: Sentence } | undefined {
  const lines = digest.candidates.flatMap((candidate) => {
    const line = trimToClause(candidate.sentence.text, most);
    return line ? [{ line, sentence: candidate.sentence, worth: worth(candidate, line) }] : [];
  });
  const best = lines.reduce<(typeof lines)[number] | undefined>(
    (a, b) => (a && a.worth >= b.worth ? a : b),
    undefined,
  );
  if (best) return best;
  const sentence = digest.candidates[0]?.sentence;
  return sentence && { line: cutWords(sentence.text, most), sentence };
}

export const writeHeadline: Write = (digest, length) => {
  const best = bestLine(digest, MOST_WORDS[length]);
  if (!best) return { text: '', points: [] };
  return { text: best.line, points: [pointOf(digest, best.sentence, best.line)] };
};
