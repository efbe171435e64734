/** Tasks of Markdown, as GitHub, Obsidian and others tick them. Pure. */
import type { PromiseEntry } from '../../contract';
import { escapeMarkup } from '../chats/transcript';
import { sourceLine, whoOwes } from './words';

/** One line for each: `- [ ] what (who, by when) — where it was said`. */
export const writeTasks = (promises: PromiseEntry[]): string =>
  promises.map((promise) => `${line(promise)}\n`).join('');

function line(promise: PromiseEntry): string {
  const { text, state, due, dueDate } = promise;
  const facts = [whoOwes(promise), dueDate ?? due ?? ''].filter((fact) => fact !== '');
  const about = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  const [task, source] = [text + about, sourceLine(promise)].map(oneLine);
  return `- [${state === 'done' ? 'x' : ' '}] ${task} — ${source}`;
}

const oneLine = (text: string): string => escapeMarkup(text.replace(/\s+/gu, ' ').trim());
