/** Why something was left out of a summary, in words. */
import type { Removal, RemovalKind } from '../../../contract';

const REASONS: Record<Exclude<RemovalKind, 'more'>, string> = {
  doubt: 'The recogniser was not sure of these words.',
  loop: 'The recogniser repeated itself here.',
  name: 'It names somebody or something that the passage does not.',
  number: 'A number in it is not in the passage.',
  unit: 'A number in it counts something else in the passage.',
  date: 'A day or time in it is not in the passage.',
  word: 'It says something that the passage does not.',
  opposite: 'The passage says the opposite.',
  negation: 'It turns a yes into a no, or a no into a yes.',
  modality: 'It takes a plan or a possibility for a fact, or a fact for a plan.',
  question: 'It takes a question for a statement.',
  owner: 'It gives the deed to somebody else.',
  role: 'It mixes up who does it to whom.',
  contact: 'Pages, mails, telephone numbers and accounts are only quoted.',
  language: 'It is in another language than the passage.',
};

/** One sentence. */
export const reasonOf = ({ kind, count = 1 }: Removal): string =>
  kind === 'more'
    ? `The recogniser doubted ${count === 1 ? 'one more line' : `${count} more lines`}.`
    : REASONS[kind];
