import { expect, it } from 'vitest';
import { promisesInTranscript } from '../../../../main/core/promises/in-transcript';

/** Wednesday, 25 November 2026, noon. */
const createdAt = Date.UTC(2026, 10, 25, 12);

async function read(language: string, text: string) {
  const segments = [
    { id: 0, start: 0, end: 5, text, speaker: 'A' },
    { id: 1, start: 6, end: 9, text: language === 'ko' ? '그렇군요.' : 'I see.', speaker: 'B' },
  ];
  const facts = { id: 't', recording: 'r', version: 1, createdAt, duration: 9, model: '' };
  const transcript = { ...facts, through: 9, complete: true, timed: true, speech: [], segments };
  const found = await promisesInTranscript(
    { ...transcript, language },
    { createdAt },
    async () => {},
  );
  return found.map(({ owner, dueDate }) => ({ owner, dueDate }));
}

it('gives the speaker what Korean promises without a subject', async () => {
  expect(await read('ko', '견적서는 금요일까지 보내 드리겠습니다.')).toEqual([
    { owner: 'A', dueDate: '2026-11-27' },
  ]);
});

it('gives the speaker what English takes on', async () => {
  expect(await read('en', 'I will send the list by Friday.')).toEqual([
    { owner: 'A', dueDate: '2026-11-27' },
  ]);
});

it.each([
  ['ko', '오늘은 예산 이야기만 하겠습니다.'],
  ['ko', '안녕하세요, 내일 발표할 자료를 갖고 왔습니다.'],
  ['ko', '내일까지 이 문제를 꼭 정해야 됩니다.'],
  ['en', 'We will find out tomorrow whether the roof holds.'],
])('takes nothing for a promise that binds nobody (%s): %s', async (language, text) => {
  expect(await read(language, text)).toEqual([]);
});
