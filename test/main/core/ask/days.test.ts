import { describe, expect, it } from 'vitest';
import { daysAsked } from '../../../../main/core/ask/days';

/** A Thursday, at noon where this runs. */
const NOW = new Date(2026, 10, 26, 12);
const day = (time: number) => new Date(time).toISOString().slice(0, 10);

const stretches = (question: string, language = 'en') =>
  daysAsked(question, language, NOW).map(({ from, to }) => [day(from), day(to - 1)]);

describe('daysAsked', () => {
  it.each([
    ['What did we decide on Tuesday?', '2026-11-24', '2026-11-24'],
    ['What was said on Thursday?', '2026-11-26', '2026-11-26'],
    ['What was said last Thursday?', '2026-11-19', '2026-11-19'],
    ['What happened on Friday?', '2026-11-20', '2026-11-20'],
    ['Who called yesterday?', '2026-11-25', '2026-11-25'],
    ['What did Mina say last week?', '2026-11-16', '2026-11-22'],
    ['What was planned this month?', '2026-11-01', '2026-11-30'],
    ['What was decided last month?', '2026-10-01', '2026-10-31'],
    ['What did we settle on March 5?', '2026-03-05', '2026-03-05'],
    ['What did we settle on December 5?', '2025-12-05', '2025-12-05'],
    ['What did we say on the 30th?', '2026-10-30', '2026-10-30'],
    ['Who came in December?', '2025-12-01', '2025-12-31'],
    ['Who came in May 2024?', '2024-05-01', '2024-05-31'],
    ['What did they say last year?', '2025-01-01', '2025-12-31'],
  ])('%s', (question, from, to) => {
    expect(stretches(question)).toEqual([[from, to]]);
  });

  it.each([
    ['어제 뭐라고 했나요?', '2026-11-25', '2026-11-25'],
    ['지난주에 무엇을 정했나요?', '2026-11-16', '2026-11-22'],
    ['3월 5일에 누가 왔나요?', '2026-03-05', '2026-03-05'],
  ])('%s', (question, from, to) => {
    expect(stretches(question, 'ko')).toEqual([[from, to]]);
  });

  it.each(['What may we do?', 'What do we do tomorrow?', 'What is planned for next Tuesday?', ''])(
    'names no day that is past: %s',
    (question) => {
      expect(stretches(question)).toEqual([]);
    },
  );
});
