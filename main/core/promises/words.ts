/** How a promise is told in a file. Pure. */
import type { PromiseEntry } from '../../contract';
import { shortClock } from '../formats/time';

/** `Anna → Ben`; empty where nobody is named. */
export const whoOwes = ({ owner, to }: Pick<PromiseEntry, 'owner' | 'to'>): string =>
  [owner ?? (to === null ? '' : '?'), to ?? ''].filter((name) => name !== '').join(' → ');

/** Title, and the second of a recording or the day of a chat. */
export function sourceLine({ source, saidAt }: Pick<PromiseEntry, 'source' | 'saidAt'>): string {
  const { title, kind, start } = source;
  const day = saidAt === null ? '' : new Date(saidAt).toISOString().slice(0, 10);
  const place = kind === 'chat' ? day : start === undefined ? '' : shortClock(start);
  return [title, place].filter((part) => part !== '').join(', ');
}
