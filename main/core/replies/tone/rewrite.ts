/** What I typed in another tone. Facts stay: a rewrite that loses or adds one is not given. Pure. */
import type { ReplyTone } from '../../../contract';
import { factsOf } from '../facts';
import { englishIn } from './english';
import { koreanIn, type Rewritten } from './korean';

/** Line by line, so that lists and paragraphs stay. Other languages than English and Korean come back as they are. */
export function rewritten(text: string, tone: ReplyTone): Rewritten {
  const lines = text.split('\n').map((line) => lineIn(line, tone));
  const said = lines
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return said !== '' && sameFacts(text, said)
    ? { text: said, kept: lines.flatMap(({ kept }) => kept) }
    : { text, kept: [text] };
}

/** The text of `rewritten` alone. */
export const inTone = (text: string, tone: ReplyTone): string => rewritten(text, tone).text;

function lineIn(line: string, tone: ReplyTone): Rewritten {
  if (/\p{Script=Hangul}/u.test(line)) return koreanIn(line, tone);
  return { text: /[a-z]/iu.test(line) ? englishIn(line, tone) : line, kept: [] };
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
