/** Lines that people write, one at a time: what catching up takes each for. */
import { expect, it } from 'vitest';
import { openApp } from '../../../helpers/app';
import { whatsApp } from '../../../helpers/chats';

type Kind = 'decisions' | 'questions' | 'plans' | 'nothing';

const LINES: Record<Kind, string[]> = {
  decisions: [
    'We agreed on the blue logo.',
    "Ok so it's settled, Lisbon in May.",
    "Let's go with the second option.",
    'The board decided to close the office on Friday.',
    '여행은 제주도로 가기로 했어',
    '회의는 3시로 확정됐습니다',
    'We have decided not to renew the lease.',
    'All agreed, we start with phase two.',
    "It's decided then",
    'Final decision: no dog.',
    'We settled on the Thai place',
    '우리 발표는 민지가 하기로 결정했어요',
    '숙소는 바닷가 쪽으로 정했어',
  ],
  questions: [
    'When does your train arrive?',
    'did you get my mail',
    'Can you send me the address',
    'Please send me the photos',
    'what time works for you',
    '내일 시간 괜찮아?',
    '자료 좀 보내주세요',
    '언제 도착하시나요',
    '밥 먹었어?',
    '같이 갈래요?',
    'how are you doing',
    'Would Tuesday suit you',
    'Have you eaten?',
    'where are you',
    'Could you forward the invoice to Mia',
    'Are you coming or not',
    'Why did she leave so early?',
    'Any news from the landlord?',
    'Need anything from the shop?',
    'who is bringing the cake',
    '몇 명이나 와?',
    '주소 알려줘',
    '커피 마실까',
    '왜 안 왔어?',
  ],
  plans: [
    "I'll pick you up at 8",
    'See you tomorrow at the gym',
    'Dinner on Saturday at 7pm at our place',
    "We're flying to Rome next week",
    'The meeting starts at 10 tomorrow',
    "Let's meet on Sunday",
    'gonna call you tonight',
    '내일 7시에 보자',
    '제가 예약할게요',
    '금요일에 회식 있어요',
    '다음 주에 여행 갈 거야',
    '이따 전화할게',
    'I will send it by Friday',
    'I am at the airport at 6 tomorrow, flight is at 8',
    "I'm leaving at 5 so I'll be there by 6",
    'Party at mine on the 14th',
    'We will have lunch tomorrow with grandma',
    'The deadline is next Monday',
    'I can drive you on Thursday',
    'Movie night this Friday!',
    'I have a dentist appointment tomorrow morning',
    'Kids start school next week',
    '토요일에 축구하러 갈 거예요',
    '내일 오전에 서류 보내드릴게요',
    '다음 주 월요일이 마감이에요',
    '6시에 도착 예정',
  ],
  nothing: [
    'I can never decide what to eat.',
    'That was a good decision maker in the film.',
    'I agree with her article.',
    'Going with the flow lol',
    'I wonder why he left.',
    'You know what I mean',
    'Thank you so much!',
    'please',
    'So what happened is that the bus was late.',
    'It rained on Monday.',
    'I love Sundays.',
    'He is 30 years old.',
    'The trip last year was amazing.',
    'I was at the party on Friday.',
    '아직 결정 못 했어',
    '그 결정이 너무 어려웠어',
    '비가 오니까 조심해',
    '정말 맛있었어요',
    '어제 회식 재미있었어',
    '주말 잘 보내',
    'lol ok',
    'The food was amazing',
    'haha nice one',
    'I called her yesterday',
    'No idea',
    'Happy birthday!!',
    'She said the shop closes early on Mondays',
    'I know what you did',
    'Thanks for the lift',
    'My phone died',
    'Good night',
    'Look at this dog',
    '오늘 날씨 진짜 좋다',
    'ㅋㅋㅋ 웃겨',
    '생일 축하해',
    '지난주에 다녀왔어',
    '고마워요',
    '회의가 길었어',
  ],
};

const cases = Object.entries(LINES).flatMap(([kind, lines]) =>
  lines.map((line) => [kind, line] as const),
);

it('takes each line for what it is, and most of what people write for nothing', async () => {
  const app = await openApp();
  const wrong: string[] = [];
  for (const [kind, line] of cases) {
    const text = whatsApp(['Anna', line], ['Ben', 'hm']);
    const { chats } = await app.call('chats.importText', { text });
    const { id } = chats[0]!.chat;
    await app.call('chats.setMe', { id, me: 'Ben' });
    const found = await app.call('chats.catchUp', { id, since: 0 });
    const kinds = (['decisions', 'questions', 'plans'] as const).filter((k) => found[k].length > 0);
    const taken = kinds.join(' and ') || 'nothing';
    if (taken !== kind) wrong.push(`${line}: ${taken} instead of ${kind}`);
    await app.call('chats.remove', { id });
    await app.call('bin.empty', {});
  }
  expect(wrong).toEqual([]);
});
