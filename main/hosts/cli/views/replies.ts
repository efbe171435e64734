/** Drafts of replies for people. */
import type { Replies, Suggestion } from '../../../contract';
import { type Output, paragraph } from '../output';
import { place } from '../times';

const INTENTS: Record<Suggestion['intent'], string> = {
  agree: 'agrees',
  decline: 'declines',
  ask: 'asks',
  defer: 'puts off',
  answer: 'answers',
  thanks: 'thanks',
  condole: 'feels with them',
  congratulate: 'congratulates',
  'propose-time': 'proposes a time',
  acknowledge: 'acknowledges',
  apologise: 'apologises',
  greet: 'greets',
};

/** Prints the drafts with what each does, or the gentle line that stands in their place. */
export function printReplies(out: Output, { suggestions, suppressed, unsure }: Replies): void {
  const { print, colors, width } = out;
  if (suppressed) print(paragraph(suppressed.text, width));
  else if (suggestions.length === 0)
    print('There is nothing to reply to, or nothing that would fit.');
  if (unsure) print(colors.dim('Not sure what fits here: a question first.'));
  suggestions.forEach((suggestion, i) => {
    printSuggestion(out, suggestion, i + 1);
  });
}

function printSuggestion({ print, colors, width }: Output, suggestion: Suggestion, at: number) {
  const { text, intent, sources = [] } = suggestion;
  const [first = '', ...more] = paragraph(text, width, '   ').split('\n');
  const lines = [`${colors.cyan(`${at}.`)} ${first.slice(3)}`, ...more].join('\n');
  print(`${lines}  ${colors.dim(INTENTS[intent])}`);
  for (const { title, start, quote } of sources) {
    const where = start === undefined ? title : `${title} ${place(start)}`;
    print(colors.dim(paragraph(`${where}: ${quote}`, width, '   ')));
  }
}
