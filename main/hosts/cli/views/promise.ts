/** A promise for people: what, who, by when, and the passage that it stands in. */
import type { PromiseEntry } from '../../../contract';
import { type Output, paragraph } from '../output';
import { place, wallDay } from '../times';

const BOXES: Record<PromiseEntry['state'], string> = {
  suggested: '?',
  confirmed: '☐',
  done: '☑',
  dismissed: '✗',
};

/** Three lines: what is owed, who and by when, where it was said. */
export function printPromise({ print, colors, width }: Output, promise: PromiseEntry): void {
  const { id, state, text, quote, owner, to, due, dueDate, source, saidAt } = promise;
  const who = [owner ?? 'nobody named', to].filter((name) => name !== null).join(' → ');
  const when = dueDate ?? due ?? 'no date';
  const said = saidAt === null ? '' : wallDay(saidAt);
  const where = source.start === undefined ? said : place(source.start);
  print(`${colors.cyan(id)} ${BOXES[state]} ${colors.bold(who)} · ${when}`);
  print(paragraph(text, width, '  '));
  const passage = quote === text ? '' : ` “${quote}”`;
  print(colors.dim(`  ${source.title} ${where}${passage}`));
}
