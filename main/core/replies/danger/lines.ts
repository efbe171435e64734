/** What stands in the place of drafts where a person's own words are needed: gentle, and without inventing a number to call. */
import type { SuppressionReason } from '../../../contract';

type Lines = Record<SuppressionReason, string>;

const ENGLISH: Lines = {
  grief: 'This is about a loss. No draft here: a few words of your own will mean more.',
  'self-harm':
    'Somebody may be in danger. No draft here: call or go to them now, stay with them, and reach the emergency services or a crisis line near you.',
  violence:
    'Somebody may be in danger. No draft here: if it is happening now, get to safety and call the emergency services.',
  medical:
    'This sounds like a matter of health. No draft here: if it is urgent, call the emergency services or a doctor now.',
  legal:
    'This may have legal consequences. No draft here: take your time, and ask somebody who knows the law.',
  harassment:
    'This message is not all right. No draft here: you need not answer; keep it, and tell somebody you trust.',
  minors:
    'A child may be at risk. No draft here: see that the child is safe, and turn to child protection or the police.',
};

const KOREAN: Lines = {
  grief:
    '소중한 사람을 떠나보낸 이야기예요. 대신 써 드리지 않을게요. 직접 건네는 몇 마디가 더 큰 힘이 됩니다.',
  'self-harm':
    '누군가 위험할 수 있어요. 대신 써 드리지 않을게요. 지금 바로 전화하거나 찾아가 곁에 있어 주시고, 가까운 응급 기관이나 위기 상담 창구에 도움을 청하세요.',
  violence:
    '누군가 위험할 수 있어요. 대신 써 드리지 않을게요. 지금 벌어지는 일이라면 먼저 안전한 곳으로 피하고 긴급 신고를 하세요.',
  medical:
    '건강과 관련된 일 같아요. 대신 써 드리지 않을게요. 급하다면 지금 바로 응급 구조나 의사에게 연락하세요.',
  legal:
    '법적인 문제가 될 수 있어요. 대신 써 드리지 않을게요. 서두르지 말고 법을 아는 사람과 먼저 상의하세요.',
  harassment:
    '괜찮지 않은 메시지예요. 대신 써 드리지 않을게요. 답하지 않아도 됩니다. 기록을 남기고 믿을 만한 사람에게 알리세요.',
  minors:
    '아이가 위험할 수 있어요. 대신 써 드리지 않을게요. 아이의 안전을 먼저 확인하고 아동 보호 기관이나 경찰에 알리세요.',
};

/** In the chat's language; in English for languages that have none. */
export const gentleLine = (reason: SuppressionReason, language: string): string =>
  (language === 'ko' ? KOREAN : ENGLISH)[reason];
