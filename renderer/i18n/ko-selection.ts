/** 여러 항목을 한 번에 고를 때 쓰이는 한국어 문구. */
export const selection = {
  label: '선택한 항목',
  start: '여러 개 선택…',
  chosen_other: '{{count}}개 선택',
  exporting: '{{count}}개 중 {{done}}개 묶음',
  star: '즐겨찾기로 표시',
  unstar: '즐겨찾기 해제',
  tag: '태그',
  tagTitle_other: '{{count}}개의 태그',
  tagHint: '여기에서 붙이거나 떼면 선택한 모든 항목에 적용됩니다.',
  done: '완료',
  export: 'zip으로 저장',
  leftOut_other: '{{count}}개를 뺐습니다. 첫 번째 이유: {{first}}',
  remove: '휴지통으로 옮기기',
  removed_other: '{{count}}개를 휴지통으로 옮겼습니다',
  end: '선택 끝내기',
} as const;
