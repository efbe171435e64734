import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../main/core/language';

const lines = (line: string, count: number): string[] => Array.from({ length: count }, () => line);

describe('detectLanguage', () => {
  it.each([1, 6, 7, 298, 414, 1093])(
    'reads %d long lines: catches a sample that runs past the last line',
    async (count) => {
      const english = 'We have to talk about the price of the machine and what it is for. '.repeat(
        3,
      );
      expect(await detectLanguage(lines(english, count))).toBe('en');
    },
  );

  it.each([
    ['ko', '오늘 회의에서는 내년 예산을 어떻게 나눌지 이야기하겠습니다.'],
    ['ja', '今日の会議では来年の予算について話し合います。'],
    ['zh', '今天的会议我们要讨论明年的预算和招聘计划。'],
    ['ar', 'سنتحدث اليوم في الاجتماع عن ميزانية السنة القادمة.'],
    ['de', 'Heute sprechen wir über das Budget für das nächste Jahr und die neuen Stellen.'],
    ['es', 'Hoy vamos a hablar del presupuesto del año que viene y de los nuevos puestos.'],
  ])('tells %s from one sentence', async (language, sentence) => {
    expect(await detectLanguage([sentence])).toBe(language);
  });

  it('goes by most of a mixed text, not by its greeting', async () => {
    const korean = '다음 안건은 새로운 공장의 위치와 예산입니다. 의견을 말씀해 주세요.';
    const english = 'Good morning everybody, and thank you for coming to this meeting.';
    expect(await detectLanguage([english, ...lines(korean, 40)])).toBe('ko');
  });

  it('does not guess where there are no letters', async () => {
    expect(await detectLanguage(['12345', '!!!'])).toBe('und');
  });
});
