/**
 * Tasks of a calendar: VTODO of RFC 5545. Written here, since the libraries for it that are kept up (ics, ical-generator)
 * write events only. Pure.
 */
import type { PromiseEntry } from '../../contract';
import { sourceLine, whoOwes } from './words';

/** RFC 5545, 3.1: octets of a line, its end not counted. */
const LONGEST_LINE = 75;

/** A calendar of tasks; the same promise has the same UID in every export, so that it is renewed and not doubled. */
export function writeCalendar(promises: PromiseEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nanodesk//Promises//EN',
    'CALSCALE:GREGORIAN',
    ...promises.flatMap(task),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function task(promise: PromiseEntry): string[] {
  const { id, text, quote, state, dueDate, changedAt } = promise;
  const changed = utc(changedAt);
  const who = whoOwes(promise);
  const about = [who, `“${quote}”`, sourceLine(promise)].filter((line) => line !== '');
  return [
    'BEGIN:VTODO',
    `UID:${id}@nanodesk`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SUMMARY:${escapeText(text)}`,
    `DESCRIPTION:${escapeText(about.join('\n'))}`,
    ...(dueDate === null ? [] : [`DUE;VALUE=DATE:${dueDate.replaceAll('-', '')}`]),
    ...(state === 'done'
      ? ['STATUS:COMPLETED', `COMPLETED:${changed}`, 'PERCENT-COMPLETE:100']
      : ['STATUS:NEEDS-ACTION']),
    'END:VTODO',
  ];
}

/** `20261126T083000Z` */
const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/gu, '');

/** Marks that would end a value are escaped; controls have no place in one. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/gu, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/\p{Cc}/gu, '');

/** Lines of at most 75 octets; what goes on begins with a space. No character is cut. */
export function fold(line: string): string {
  const rows = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LONGEST_LINE) {
      rows.push(' ');
      octets = 1;
    }
    rows[rows.length - 1] += character;
    octets += size;
  }
  return rows.join('\r\n');
}
