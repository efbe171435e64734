import { describe, expect, it } from 'vitest';
import { type Feature, featuresOf, groundOf } from '../../../../main/core/replies/features';
import { NO_EVIDENCE } from '../../../../main/core/replies/rank';
import { chatOf } from '../../../helpers/conversation';

/** The feature of each reply, in order. */
const valuesOf = (feature: Feature, chat: ReturnType<typeof chatOf>, ...replies: string[]) => {
  const ground = groundOf(chat);
  return replies.map((reply) => featuresOf(reply, ground, NO_EVIDENCE)[feature]);
};

describe('shared words', () => {
  it('knows a Korean noun by its stem, whatever particle follows', () => {
    const chat = chatOf('ko', '엄마: 선인장에 물 줬니', 'Me: 응', '엄마: 화분이 이상하다');
    const [stem, none] = valuesOf('shared', chat, '선인장은 괜찮아', '택배는 왔어요');
    expect(stem).toBeGreaterThan(0);
    expect(none).toBe(0);
  });

  it('counts what was said last for more than what was said before, and rare words for more', () => {
    const chat = chatOf('en', 'Ana: the piano is out of tune', 'Me: oh', 'Ana: and the boiler too');
    const [late, early] = valuesOf('shared', chat, 'fix the boiler', 'fix the piano');
    expect(late).toBeGreaterThan(early!);
    const common = chatOf('en', 'Ana: let us meet at the lighthouse');
    const [rare, usual] = valuesOf('shared', common, 'the lighthouse then', 'meet you then');
    expect(rare).toBeGreaterThan(usual!);
  });
});

it('sees who is called by name, and not by my own', () => {
  const chat = chatOf('ko', '오 대리: 수민 씨 출력 좀 부탁해요');
  expect(valuesOf('calls', chat, '네 대리님 지금 할게요', '네 과장님 지금 할게요')).toEqual([1, 0]);
  const child = chatOf('ko', '윗집 아이 엄마: 열이 나요');
  expect(valuesOf('calls', child, '아이고 어떡해요', '아이는 괜찮아요?')).toEqual([0, 1]);
});

it.each([
  ['ko', '몇 시에 어디서 볼까?', '7시에 정문 앞에서 봐', '응 너무 좋아'],
  ['en', 'when does it start?', 'at nine on Monday', 'that is so kind of you'],
])('prefers an answer of the kind that is asked for (%s)', (language, asked, fits, other) => {
  const chat = chatOf(language, `Ana: ${asked}`);
  const [right, wrong] = valuesOf('kind', chat, fits, other);
  expect(right).toBeGreaterThan(wrong!);
});

it('keeps the register of the chat, mine before theirs', () => {
  const mine = chatOf('ko', 'Me: 네 알겠습니다', '부장님: 그래 내일 보자');
  const [polite, casual] = valuesOf('polite', mine, '네 내일 뵐게요', '응 내일 봐');
  expect(polite).toBeGreaterThan(casual!);
  const theirs = chatOf('ko', '이웃: 안녕하세요 혹시 집에 계세요?');
  const [answered, curt] = valuesOf('polite', theirs, '네 집에 있어요', '응 집이야');
  expect(answered).toBeGreaterThan(curt!);
});
