/** Drafting with the real weights: a chat in English and one in Korean. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Inference } from '../../../../main/core/ports';
import type { JudgedChat } from '../../../../main/core/replies/evaluation/chats';
import { createJudge } from '../../../../main/core/replies/evaluation/ranking';
import { createReplier, type Replier } from '../../../../main/core/replies/suggest';
import { chatOf, never } from '../../../helpers/conversation';
import { bundleInto, forkedInference, furnish } from '../../../helpers/models';

const home = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
let inference: Inference;
let replier: Replier;
beforeAll(() => {
  inference = forkedInference(bundleInto(furnish(home), 'worker'));
  const { text, embedding } = inference;
  const log = { info: () => {}, error: (line: string) => expect.fail(line) };
  const clock = { now: () => performance.now() };
  replier = createReplier({ text, embedding, clock, log });
});
afterAll(async () => {
  await inference.close();
  rmSync(home, { recursive: true });
});

const BASIC = { tone: 'neutral', count: 3, own: [], recorded: () => [] } as const;

const ENGLISH = chatOf(
  'en',
  'Ana: how was the exam?',
  'Me: pretty good I think',
  'Ana: are you free on Tuesday evening? we are going for pizza',
);
const KOREAN = chatOf(
  'ko',
  '민수: 이번 주 많이 바빠요?',
  'Me: 아니요, 괜찮아요',
  '민수: 그럼 금요일에 같이 저녁 먹을래요?',
);

it.each([
  ['English', ENGLISH],
  ['Korean', KOREAN],
])(
  'suggests three intents for a chat in %s, ranked by the language model',
  async (_, conversation) => {
    const { suggestions, model } = await replier.suggest(
      { ...BASIC, own: [], conversation },
      never,
    );
    expect(new Set(suggestions.map(({ intent }) => intent)).size).toBe(3);
    expect(model).toContain('smollm2');
  },
);

const judged = (id: string, conversation: typeof ENGLISH, reply: string): JudgedChat => ({
  id,
  split: 'test',
  conversation,
  reply,
  intent: null,
});
const others = (conversation: typeof ENGLISH, replies: string[]) =>
  replies.map((reply, i) => judged(`other ${i}`, conversation, reply));

it('puts the reply that was given before nine others', async () => {
  const judge = createJudge(inference);
  const english = judged('en', ENGLISH, "Pizza sounds great, I'm free on Tuesday");
  const foreign = others(ENGLISH, [
    'The printer is on the second floor, by the stairs',
    'My cat has been asleep on the radiator all day',
    'No, the train was late again and I missed it all',
    'You can leave the parcel with my neighbour please',
    'I have not read that book, is it any good at all?',
    'The invoice went out on Monday, please look again',
    'Congratulations on the new baby, what is her name',
    'It rained the whole time but the hotel was lovely',
    'Sorry, I broke your mug, I will buy you a new one',
  ]);
  expect((await judge(english, [english, ...foreign], never)).right.nanodesk).toBe(true);
  const korean = judged('ko', KOREAN, '금요일 저녁 좋아요, 같이 먹어요');
  const strangers = others(KOREAN, [
    '택배는 경비실에 맡겨 주세요',
    '고양이가 하루 종일 잠만 자',
    '그 책은 아직 못 읽었어',
    '프린터는 이층 계단 옆에 있어',
    '아기 이름이 뭐예요?',
    '컵을 깨뜨려서 미안해',
    '기차가 늦어서 놓쳤어',
    '호텔은 정말 좋았습니다',
    '서류는 월요일에 보냈습니다',
  ]);
  expect((await judge(korean, [korean, ...strangers], never)).right.nanodesk).toBe(true);
});

it('keeps silent by meaning where no phrase was foreseen, and not in jest', async () => {
  const danger = (text: string) => replier.danger(chatOf('en', `Ana: ${text}`), never);
  expect(
    await danger('what if I simply stopped existing and nobody had to carry me'),
  ).not.toBeNull();
  expect(await danger('what if we simply stopped at the bakery on the way')).toBeNull();
});
