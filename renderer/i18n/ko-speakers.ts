import type { Dictionary } from './en';

/** 말하는 사람에 관한 한국어 문구. */
export const speakers: Dictionary['speakers'] = {
  you: '나',
  others: '상대방',
  numbered: '화자 {{number}}',
  tell: '목소리 구분하기',
  telling: '목소리를 구분하는 중',
  told_other: '{{count}}줄을 목소리별로 나눴습니다',
  toldNone: '확실히 구분되는 목소리가 없습니다',
  change: '말하는 사람',
  rename: '“{{name}}” 이름 모두 바꾸기…',
  line: '이 줄을 말한 사람',
  rest_other: '이어지는 {{count}}줄을 말한 사람',
  merge: '“{{name}}”와(과) 합칠 사람',
  someoneNew: '새 이름…',
  nobody: '이름 없음',
  renameTitle: '“{{name}}” 이름 바꾸기',
  renameHint: '이 녹음 전체와 요약의 담당자 이름이 바뀝니다.',
  newTitle_other: '{{count}}줄을 누가 말했나요?',
  name: '이름',
  save: '저장',
  renamed: '“{{from}}”의 이름을 “{{to}}”(으)로 바꿨습니다',
  merged: '“{{from}}”와(과) “{{to}}”를 한 사람으로 합쳤습니다',
  assigned_other: '{{count}}줄을 “{{to}}”의 말로 옮겼습니다',
  cleared_other: '{{count}}줄에서 이름을 지웠습니다',
};
