/** What I typed in another tone. Facts stay: a rewrite that loses or adds one is not given. Pure. */
import type { ReplyTone } from '../../../contract';
import { factsOf } from '../facts';
import { englishIn } from './english';
import { koreanIn } from './korean';

/** Line by line, so that lists and paragraphs stay. Other languages than English and Korean come back as they are. */
export function inTone(text: string, tone: ReplyTone): string {
  const rewritten = text
    .split('\n')
    .map((line) => lineIn(line, tone))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return rewritten !== '' && sameFacts(text, rewritten) ? rewritten : text;
}

function lineIn(line: string, tone: ReplyTone): string {
  if (line.trim() === '') return line;
  if (/\p{Script=Hangul}/u.test(line)) return koreanIn(line, tone);
  return /[a-z]/iu.test(line) ? englishIn(line, tone) : line;
}

/** Whether two texts hold the same numbers, days, amounts and addresses, and the same number of negations. */
export function sameFacts(before: string, after: string): boolean {
  const [old, now] = [factsOf(before), factsOf(after)];
  return (
    old.size === now.size &&
    [...old].every((fact) => now.has(fact)) &&
    negations(before) === negations(after)
  );
}

const negations = (text: string): number =>
  (
    text
      .toLowerCase()
      .match(
        /\b(?:not|no|never|nobody|nothing|nope|nah|cannot)\b|n['’]t\b|\b(?:dont|cant|wont)\b|(?:^|\s)[안못](?=\s|[가-힣])|않/gu,
      ) ?? []
  ).length;
