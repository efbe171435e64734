import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMeetings } from '../../../main/core/evaluation/sets';
import { detectLanguage, languagesOf } from '../../../main/core/language';

const fixture = path.join(import.meta.dirname, '../../fixtures/qmsum/val-12.jsonl');
const qmsum = parseMeetings(readFileSync(fixture, 'utf8'));
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
    ['vi', 'Hôm nay chúng ta bàn về ngân sách của năm sau.'.normalize('NFD')],
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

const ENGLISH = 'This is the budget for the next year, and we have to decide about it today.';
const GERMAN = 'Heute sprechen wir über das Budget für das nächste Jahr und die neuen Stellen.';

describe('languagesOf', () => {
  it.each([
    ['a Korean call', 'ko', ['안녕하세요 여러분', ENGLISH, GERMAN], ['ko', 'en', 'de']],
    [
      'an English call',
      'en',
      [ENGLISH, GERMAN, '예산은 아직입니다.', 'Да.'],
      ['en', 'de', 'ko', 'ru'],
    ],
    ['a Japanese call', 'ja', ['東京都', 'これは本です', '今天'], ['ja', 'ja', 'ja']],
    ['a Chinese call', 'yue', ['今天的会议', ENGLISH], ['yue', 'en']],
    ['a Persian call', 'fa', ['سلام بر شما', 'شکریہ'], ['fa', 'fa']],
  ])('tells the lines of %s apart', async (_, main, said, languages) => {
    expect(await languagesOf(said, main)).toEqual(languages);
  });

  it('takes a short line for the main language, however foreign its sounds: "Mm-hmm" is no Finnish', async () => {
    const said = ['Mm-hmm. Yeah.', 'For twelve euros?', 'Um, a bird.', '12,345', ''];
    expect(await languagesOf(said, 'en')).toEqual(said.map(() => 'en'));
  });

  it('names no language of a short line in letters that the main language has not', async () => {
    expect(await languagesOf(['Mm-hmm. Yeah.'], 'ko')).toEqual(['und']);
  });

  it('hears nothing but English in 2,304 long turns of real meetings', async () => {
    const turns = qmsum.flatMap(({ segments }) => segments.map(({ text }) => text));
    const told = await languagesOf(turns, 'en');
    expect(told.length).toBeGreaterThan(2304);
    expect(turns.filter((_, i) => told[i] !== 'en')).toEqual([]);
  });
});
