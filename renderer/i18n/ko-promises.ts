import type { Dictionary } from './en';

/** 약속에 관한 한국어 문구. */
export const promises: Dictionary['promises'] = {
  title: '약속',
  intro:
    '누가 누구에게 무엇을 언제까지 하기로 했는지, 녹음과 대화에서 찾아 보여 줍니다. 확인하기 전에는 할 일이 되지 않습니다.',
  show: '볼 약속',
  views: { open: '남은 것', done: '끝난 것', dismissed: '뺀 것' },
  waiting_other: '{{count}}개를 확인해 주세요',
  reading: '새로 들어온 것을 읽는 중…',
  groups: {
    suggested: '찾은 것 · {{count}}',
    overdue: '날짜가 지난 것 · {{count}}',
    week: '일주일 안 · {{count}}',
    later: '그 뒤 · {{count}}',
    undated: '날짜 없음 · {{count}}',
  },
  none: '아직 약속이 없습니다',
  noneHint: '누군가 “금요일까지 보낼게요”라고 말하면 그 대목과 함께 여기에 나타납니다.',
  nonePast: { done: '아직 끝난 것이 없습니다', dismissed: '뺀 것이 없습니다' },
  steps: { suggested: '확인', confirmed: '끝냄', done: '다시 열기', dismissed: '되돌리기' },
  marked: {
    suggested: '찾은 것으로 되돌렸습니다',
    confirmed: '확인했습니다',
    done: '끝냈습니다',
    dismissed: '뺐습니다',
  },
  edit: '고치기',
  dismiss: '빼기',
  keys: 'C: 확인 또는 끝냄 · E: 고치기 · Delete: 빼기',
  me: '{{owner}} (나)',
  to: '{{owner}} → {{to}}',
  said: '“{{due}}”',
  what: '무엇을',
  who: '누가',
  when: '언제까지',
  export: { ics: '달력 할 일 (.ics)', md: '마크다운 할 일 (.md)' },
};
