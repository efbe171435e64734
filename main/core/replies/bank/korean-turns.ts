/** Answers to suggestions, offers, complaints, favours and instructions, in Korean. */
import type { BankCluster } from './types';

export const KOREAN_TURNS: BankCluster[] = [
  {
    intent: 'agree',
    cluster: 'all-for-it',
    needs: ['suggestion'],
    replies: {
      casual: '난 찬성!',
      neutral: '저는 찬성이에요, 그렇게 해요.',
      formal: '저는 찬성합니다.',
      short: '찬성이에요.',
    },
  },
  {
    intent: 'decline',
    cluster: 'as-it-is',
    needs: ['suggestion'],
    replies: {
      casual: '난 그냥 지금대로가 좋은데',
      neutral: '저는 지금 이대로가 더 좋아요.',
      formal: '저는 현재대로 두는 편이 좋겠습니다.',
      short: '지금대로가 좋아요.',
    },
  },
  {
    intent: 'defer',
    cluster: 'sleep-on-it',
    needs: ['suggestion', 'offer', 'invitation'],
    replies: {
      casual: '조금만 고민해 보고 말할게',
      neutral: '조금만 고민해 보고 답드릴게요.',
      formal: '잠시 고민해 본 뒤 답변드리겠습니다.',
      short: '고민 좀 해 볼게요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'how-would-it-work',
    needs: ['suggestion'],
    replies: {
      casual: '그럼 어떻게 하는 건데?',
      neutral: '그러면 구체적으로 어떻게 하는 거예요?',
      formal: '구체적으로 어떻게 진행되는지요?',
      short: '어떻게 하는 거예요?',
    },
  },
  {
    intent: 'agree',
    cluster: 'yes-please',
    needs: ['offer'],
    replies: {
      casual: '응 그래 주면 완전 좋지!',
      neutral: '네, 그래 주시면 정말 좋겠어요.',
      formal: '네, 그렇게 해 주시면 감사하겠습니다.',
      short: '네, 부탁드려요.',
    },
  },
  {
    intent: 'decline',
    cluster: 'all-set',
    needs: ['offer'],
    replies: {
      casual: '난 괜찮아, 말만이라도 고맙다',
      neutral: '저는 괜찮아요, 말씀만으로도 고마워요.',
      formal: '저는 괜찮습니다, 말씀만으로도 감사합니다.',
      short: '괜찮아요, 고마워요.',
    },
  },
  {
    intent: 'thanks',
    cluster: 'so-kind',
    needs: ['offer'],
    replies: {
      casual: '그렇게까지 생각해 주다니 고마워',
      neutral: '그렇게까지 생각해 주셔서 고마워요.',
      formal: '그렇게까지 배려해 주셔서 감사합니다.',
      short: '마음 써 줘서 고마워요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'no-trouble',
    needs: ['offer'],
    replies: {
      casual: '안 번거롭겠어?',
      neutral: '번거롭지 않으시겠어요?',
      formal: '번거롭지 않으신지요?',
      short: '안 번거로우세요?',
    },
  },
  {
    intent: 'apologise',
    cluster: 'sort-it-out',
    needs: ['complaint'],
    replies: {
      casual: '진짜 미안, 내가 해결할게',
      neutral: '정말 죄송해요, 바로 해결할게요.',
      formal: '진심으로 사과드리며 바로 조치하겠습니다.',
      short: '죄송해요, 해결할게요.',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'you-are-right',
    needs: ['complaint'],
    replies: {
      casual: '네 말이 맞아, 신경 쓸게',
      neutral: '맞는 말씀이에요, 신경 쓸게요.',
      formal: '맞는 말씀입니다. 주의하겠습니다.',
      short: '맞아요, 신경 쓸게요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'make-it-up',
    needs: ['complaint'],
    replies: {
      casual: '내가 어떻게 하면 풀릴까?',
      neutral: '제가 어떻게 해 드리면 좋을까요?',
      formal: '어떻게 조치해 드리면 되겠습니까?',
      short: '어떻게 해 드릴까요?',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'relief',
    needs: ['favour'],
    replies: {
      casual: '휴 다행이다',
      neutral: '정말 다행이에요.',
      formal: '정말 다행입니다.',
      short: '다행이에요.',
    },
  },
  {
    intent: 'thanks',
    cluster: 'saved-me',
    needs: ['favour'],
    replies: {
      casual: '와 나 살렸다 고마워 ㅠㅠ',
      neutral: '덕분에 살았어요, 정말 고마워요.',
      formal: '덕분에 큰 도움이 되었습니다. 감사합니다.',
      short: '덕분에 살았어요!',
    },
  },
  {
    intent: 'ask',
    cluster: 'in-return',
    needs: ['favour'],
    replies: {
      casual: '나도 뭐 도와줄 거 있어?',
      neutral: '저도 뭔가 도와드릴 일 있을까요?',
      formal: '저도 도와드릴 일이 있는지요?',
      short: '저도 도울 일 있을까요?',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'understood',
    needs: ['instruction'],
    replies: {
      casual: 'ㅇㅋ 그렇게 할게',
      neutral: '네, 그렇게 할게요.',
      formal: '말씀하신 대로 하겠습니다.',
      short: '그럴게요.',
    },
  },
  {
    intent: 'agree',
    cluster: 'no-problem',
    needs: ['instruction', 'request'],
    replies: {
      casual: '문제없지!',
      neutral: '네, 문제없어요.',
      formal: '네, 문제없습니다.',
      short: '문제없어요.',
    },
  },
  {
    intent: 'ask',
    cluster: 'anything-else',
    needs: ['instruction'],
    replies: {
      casual: '또 알아야 할 거 있어?',
      neutral: '또 알아 둘 게 있을까요?',
      formal: '그 밖에 유의할 점이 있는지요?',
      short: '또 있을까요?',
    },
  },
  {
    intent: 'decline',
    cluster: 'hard-for-me',
    needs: ['instruction', 'request'],
    replies: {
      casual: '그건 나한텐 좀 어려운데',
      neutral: '그건 저한테 좀 어려울 것 같아요.',
      formal: '그것은 제게 다소 어렵습니다.',
      short: '저는 좀 어려워요.',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'interesting',
    needs: ['statement'],
    replies: {
      casual: '오 그건 몰랐네',
      neutral: '오, 그건 몰랐어요.',
      formal: '그 점은 미처 알지 못했습니다.',
      short: '몰랐어요.',
    },
  },
  {
    intent: 'acknowledge',
    cluster: 'made-me-laugh',
    needs: ['joke'],
    replies: {
      casual: '아 빵 터졌다 ㅋㅋㅋㅋ',
      neutral: '아 웃겨요 ㅋㅋㅋ',
      formal: '덕분에 웃었습니다.',
      short: '웃겨요 ㅋㅋ',
    },
  },
  {
    intent: 'ask',
    cluster: 'how-does-it-feel',
    needs: ['good-news'],
    replies: {
      casual: '기분이 어때?!',
      neutral: '지금 기분이 어떠세요?',
      formal: '소감이 어떠신지요?',
      short: '기분 어떠세요?',
    },
  },
  {
    intent: 'ask',
    cluster: 'how-are-you',
    needs: ['greeting', 'wellbeing-question'],
    replies: {
      casual: '요즘 어떻게 지내?',
      neutral: '요즘 어떻게 지내세요?',
      formal: '요즘 어떻게 지내시는지요?',
      short: '잘 지내세요?',
    },
  },
];
