import { describe, expect, it } from 'vitest';
import { dueDateOf } from '../../../../../main/core/extraction/actions/due-date';
import { phrasesOf } from '../../../../../main/core/extraction/actions/phrases';

/** A Tuesday. */
const TUESDAY = new Date(2026, 2, 17, 15);

/** The words of a line that say by when, and the day that they name. */
function due(line: string, language = 'en', recordedAt: Date | undefined = TUESDAY) {
  const words = new RegExp(phrasesOf(language)!.due, 'iu').exec(line)?.[0];
  return words && dueDateOf(words, language, recordedAt);
}

describe('dueDateOf', () => {
  it.each([
    ['I will send it today.', '2026-03-17'],
    ['I will send it by end of day.', '2026-03-17'],
    ['I will send it tomorrow morning.', '2026-03-18'],
    ['I will send it the day after tomorrow.', '2026-03-19'],
    ['I will send it by Friday.', '2026-03-20'],
    ['I will send it this Friday.', '2026-03-20'],
    ['I will send it on Monday.', '2026-03-23'],
    ['I will send it by next Friday.', '2026-03-27'],
    ['I will send it by Friday of next week.', '2026-03-27'],
    ['I will send it a week from tomorrow.', '2026-03-25'],
    ['I will send it by Friday week.', '2026-03-27'],
    ['I will send it within two weeks.', '2026-03-31'],
    ['I will send it in 3 days.', '2026-03-20'],
    ['I will send it on March 25.', '2026-03-25'],
    ['I will send it by the 5th of April, 2027.', '2027-04-05'],
    ['I will send it by the 5th.', '2026-04-05'],
    ['I will send it by the 5th of next month.', '2026-04-05'],
    ['I will send it by Wednesday the 25th.', '2026-03-25'],
    ['I will send it by the end of the month.', '2026-03-31'],
    ['I will send it by the end of next month.', '2026-04-30'],
    ['I will send it by the end of February.', '2027-02-28'],
    ['I will send it by the end of the year.', '2026-12-31'],
    ['I will send it by 2026-05-02.', '2026-05-02'],
  ])('%s %s', (line, day) => {
    expect(due(line)).toBe(day);
  });

  it.each([
    ['제가 오늘까지 보내겠습니다.', '2026-03-17'],
    ['제가 모레까지 보내겠습니다.', '2026-03-19'],
    ['제가 금요일까지 보내겠습니다.', '2026-03-20'],
    ['제가 다음 주 금요일까지 보내겠습니다.', '2026-03-27'],
    ['제가 다음주 화요일 오전까지 보내겠습니다.', '2026-03-24'],
    ['제가 3월 25일까지 보내겠습니다.', '2026-03-25'],
    ['제가 다음 달 5일까지 보내겠습니다.', '2026-04-05'],
    ['제가 이번 달 말까지 보내겠습니다.', '2026-03-31'],
    ['제가 월말까지 보내겠습니다.', '2026-03-31'],
    ['제가 2주 안에 보내겠습니다.', '2026-03-31'],
    ['제가 일주일 안에 보내겠습니다.', '2026-03-24'],
  ])('%s %s', (line, day) => {
    expect(due(line, 'ko')).toBe(day);
  });

  it.each([
    ['en', 'I will send it next week.'],
    ['en', 'I will send it by the end of the week.'],
    ['en', 'I will send it by Tuesday.'],
    ['en', 'I will start on it from Friday.'],
    ['en', 'I will send it by Monday the 25th.'],
    ['en', 'I will send it by the 31st of April.'],
    ['en', 'I will send it in a few days.'],
    ['en', 'I will send it by 5/6.'],
    ['en', 'I will send it by noon.'],
    ['ko', '제가 다음 주까지 보내겠습니다.'],
    ['ko', '제가 화요일까지 보내겠습니다.'],
    ['fr', 'Je vais préparer le contrat avant lundi.'],
  ])('leaves the day open (%s: %s): catches a date that nobody named', (language, line) => {
    expect(due(line, language)).toBeUndefined();
  });

  it('has no day where nobody knows when it was said, unless it is written out', () => {
    expect(dueDateOf('by Friday', 'en', undefined)).toBeUndefined();
    expect(dueDateOf('by 2026-05-02', 'en', undefined)).toBe('2026-05-02');
    expect(dueDateOf('by 2026-02-30', 'en', undefined)).toBeUndefined();
  });

  it.each([
    "I will send the list of last Friday's meeting to everybody.",
    'I will send the list of last Friday to everybody.',
  ])('%j has no due date: catches a time that is over', (line) => {
    expect(due(line)).toBeUndefined();
  });
});
