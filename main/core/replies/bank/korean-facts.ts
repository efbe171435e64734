/** Answers to what is asked to be known: none that invents, in Korean. */
import type { BankCluster } from './types';

export const KOREAN_FACTS: BankCluster[] = [
  {
    intent: 'answer',
    cluster: 'when-unknown',
    needs: ['when-question'],
    replies: {
      casual: '언제인지 나도 아직 몰라 ㅠㅠ',
      neutral: '언제인지는 저도 아직 몰라요.',
      formal: '시기는 저도 아직 알지 못합니다.',
      short: '언제인지 아직 몰라요.',
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out-when',
    needs: ['when-question'],
    replies: {
      casual: '언제인지 알아보고 말해 줄게',
      neutral: '언제인지 알아보고 말씀드릴게요.',
      formal: '시기를 확인하여 알려 드리겠습니다.',
      short: '언제인지 알아볼게요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'latest-when',
    needs: ['when-question'],
    replies: {
      casual: '늦어도 언제까지 필요해?',
      neutral: '늦어도 언제까지 필요하세요?',
      formal: '늦어도 언제까지 필요하신지요?',
      short: '언제까지면 돼요?',
    },
  },
  {
    intent: 'answer',
    cluster: 'where-unknown',
    needs: ['where-question'],
    replies: {
      casual: '어딘지 나도 모르겠어 ㅠㅠ',
      neutral: '어디인지 저도 잘 모르겠어요.',
      formal: '어디인지 저도 알지 못합니다.',
      short: '어디인지 몰라요.',
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out-where',
    needs: ['where-question'],
    replies: {
      casual: '어딘지 찾아보고 말해 줄게',
      neutral: '어디인지 찾아보고 말씀드릴게요.',
      formal: '어디인지 확인하여 알려 드리겠습니다.',
      short: '어디인지 찾아볼게요.',
    },
  },
  {
    intent: 'answer',
    cluster: 'who-unknown',
    needs: ['who-question'],
    replies: {
      casual: '누군지 나도 잘 몰라',
      neutral: '누구인지 저도 잘 모르겠어요.',
      formal: '누구인지 저도 알지 못합니다.',
      short: '누구인지 몰라요.',
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out-who',
    needs: ['who-question'],
    replies: {
      casual: '누군지 물어보고 말해 줄게',
      neutral: '누구인지 물어보고 말씀드릴게요.',
      formal: '누구인지 확인하여 알려 드리겠습니다.',
      short: '누구인지 물어볼게요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'asked-others',
    needs: ['where-question', 'who-question'],
    replies: {
      casual: '다른 애들한테도 물어봤어?',
      neutral: '다른 분께도 물어보셨어요?',
      formal: '다른 분께도 문의해 보셨습니까?',
      short: '다른 분은 아시나요?',
    },
  },
  {
    intent: 'answer',
    cluster: 'amount-unknown',
    needs: ['amount-question'],
    replies: {
      casual: '정확히는 나도 몰라 ㅠㅠ',
      neutral: '정확히는 저도 잘 모르겠어요.',
      formal: '정확한 수치는 지금 알지 못합니다.',
      short: '정확히는 몰라요.',
    },
  },
  {
    intent: 'defer',
    cluster: 'look-it-up',
    needs: ['amount-question'],
    replies: {
      casual: '찾아보고 알려 줄게',
      neutral: '정확히 찾아보고 알려 드릴게요.',
      formal: '정확한 수치를 확인하여 알려 드리겠습니다.',
      short: '찾아볼게요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'exact-or-rough',
    needs: ['amount-question'],
    replies: {
      casual: '대충 알려 줘도 돼?',
      neutral: '대략 알려 드려도 괜찮을까요?',
      formal: '대략적인 수치로 충분하신지요?',
      short: '대략이면 될까요?',
    },
  },
  {
    intent: 'answer',
    cluster: 'why-unknown',
    needs: ['why-question'],
    replies: {
      casual: '왜 그런지 나도 모르겠어',
      neutral: '왜 그런지 저도 모르겠어요.',
      formal: '이유는 저도 알지 못합니다.',
      short: '저도 이유는 몰라요.',
    },
  },
  {
    intent: 'defer',
    cluster: 'explain-later',
    needs: ['why-question'],
    replies: {
      casual: '얘기가 좀 길어, 나중에 말해 줄게',
      neutral: '얘기가 좀 길어서 나중에 설명해 드릴게요.',
      formal: '자세한 내용은 추후에 설명드리겠습니다.',
      short: '나중에 설명할게요.',
    },
  },
  {
    intent: 'apologise',
    cluster: 'sorry-for-that',
    needs: ['why-question', 'complaint'],
    replies: {
      casual: '미안, 미리 말했어야 했는데',
      neutral: '죄송해요, 미리 말씀드렸어야 했는데요.',
      formal: '죄송합니다, 미리 말씀드렸어야 했습니다.',
      short: '미리 말 못 해서 죄송해요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'why-do-you-ask',
    needs: ['why-question', 'yes-no-question', 'amount-question'],
    replies: {
      casual: '왜, 무슨 일인데?',
      neutral: '왜 물어보시는 거예요?',
      formal: '어떤 일로 물으시는지요?',
      short: '무슨 일이세요?',
    },
  },
  {
    intent: 'answer',
    cluster: 'offhand',
    needs: ['wh-question'],
    replies: {
      casual: '지금 바로는 모르겠다',
      neutral: '지금 바로는 말씀드리기 어려워요.',
      formal: '지금 바로 답변드리기는 어렵습니다.',
      short: '바로는 모르겠어요.',
    },
  },
  {
    intent: 'defer',
    cluster: 'find-out',
    needs: ['wh-question', 'yes-no-question'],
    replies: {
      casual: '좋은 질문인데, 알아볼게',
      neutral: '저도 궁금하네요, 알아보고 알려 드릴게요.',
      formal: '확인 후 답변드리겠습니다.',
      short: '알아볼게요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'known-so-far',
    needs: ['wh-question'],
    replies: {
      casual: '지금까지 뭐 알아봤어?',
      neutral: '지금까지 알아보신 게 있어요?',
      formal: '지금까지 확인하신 내용이 있는지요?',
      short: '알아보신 거 있어요?',
    },
  },
  {
    intent: 'answer',
    cluster: 'flexible',
    needs: ['time-question'],
    replies: {
      casual: '난 다 괜찮으니까 네가 정해',
      neutral: '저는 맞출 수 있으니 편하실 때로 정해 주세요.',
      formal: '편하신 때로 정해 주시면 맞추겠습니다.',
      short: '편하실 때로 정해 주세요.',
    },
  },
  {
    intent: 'propose-time',
    cluster: 'your-time',
    needs: ['time-question'],
    replies: {
      casual: '되는 때 말해 주면 맞춰 볼게',
      neutral: '편하신 때를 말씀해 주시면 맞춰 볼게요.',
      formal: '편하신 때를 말씀해 주시면 맞추어 보겠습니다.',
      short: '편하신 때가 언제예요?',
    },
  },
  {
    intent: 'ask',
    cluster: 'how-long',
    needs: ['time-question', 'request'],
    replies: {
      casual: '얼마나 걸리는데?',
      neutral: '대략 얼마나 걸릴까요?',
      formal: '대략 얼마나 소요되는지요?',
      short: '얼마나 걸려요?',
    },
  },
];
