import { describe, expect, it } from 'vitest';
import type { PromiseEntry } from '../../../../main/contract';
import { escapeText, fold, writeCalendar } from '../../../../main/core/promises/calendar';
import { writeTasks } from '../../../../main/core/promises/tasks';

const entry = (more: Partial<PromiseEntry> = {}): PromiseEntry => ({
  id: 'abcdefgh',
  state: 'confirmed',
  text: 'I will send the list.',
  quote: 'I will, uh, send the list by Friday.',
  source: { kind: 'recording', id: 'rec12345', title: 'Planning', segment: 3, start: 75 },
  owner: 'Thomas',
  to: 'Anna',
  mine: null,
  due: 'by Friday',
  dueDate: '2026-11-27',
  saidAt: Date.UTC(2026, 10, 25),
  changedAt: Date.UTC(2026, 10, 26, 8, 30),
  ...more,
});
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar of tasks', () => {
  it('holds what is owed, by when, and where it was said', () => {
    const lines = unfold(writeCalendar([entry()])).split('\r\n');
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Nanodesk//Promises//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTODO',
      'UID:abcdefgh@nanodesk',
      'DTSTAMP:20261126T083000Z',
      'LAST-MODIFIED:20261126T083000Z',
      'SUMMARY:I will send the list.',
      'DESCRIPTION:Thomas → Anna\\n“I will\\, uh\\, send the list by Friday.”\\nPlanning\\, 01:15',
      'DUE;VALUE=DATE:20261127',
      'STATUS:NEEDS-ACTION',
      'END:VTODO',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends what is done, and invents no day', () => {
    const text = writeCalendar([entry({ state: 'done', dueDate: null, due: null })]);
    expect(text).toContain('STATUS:COMPLETED\r\nCOMPLETED:20261126T083000Z');
    expect(text).not.toContain('DUE');
  });

  it('escapes what would end a value, so that no text becomes a property', () => {
    expect(escapeText('a\r\nEND:VTODO; b, c\\d\u0007')).toBe('a\\nEND:VTODO\\; b\\, c\\\\d');
  });

  it('folds at 75 octets without cutting a character', () => {
    const line = `SUMMARY:${'목록을 보낼게요 🎂 '.repeat(12)}`;
    const rows = fold(line).split('\r\n');
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
    expect(unfold(fold(line))).toBe(line);
  });
});

describe('tasks of Markdown', () => {
  it('are one line each, ticked when done', () => {
    const done = entry({
      state: 'done',
      text: 'Call\n[them](x)',
      owner: null,
      to: null,
      dueDate: null,
    });
    expect(writeTasks([entry(), done])).toBe(
      '- [ ] I will send the list. (Thomas → Anna, 2026-11-27) — Planning, 01:15\n' +
        '- [x] Call \\[them\\](x) (by Friday) — Planning, 01:15\n',
    );
  });
});
