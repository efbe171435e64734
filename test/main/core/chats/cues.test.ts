import { expect, it } from 'vitest';
import { asksInKorean } from '../../../../main/core/chats/cues';

it.each([
  '같이 갈까',
  '뭐 먹을까요~',
  '언제 오십니까',
  '괜찮은가요',
  '시간 있나요 ㅎㅎ',
  '지금 어디야',
])('a Korean question is known without its mark: %s', (text) =>
  expect(asksInKorean(text)).toBe(true),
);

it.each(['비가 오니까', '내일 만나요', '늦을 거니까요', '집에 가요', '끝나요', '좋아요!', 'OK'])(
  'a Korean statement is none: %s',
  (text) => expect(asksInKorean(text)).toBe(false),
);
