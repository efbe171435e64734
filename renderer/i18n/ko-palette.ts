/** Korean words of the palette of commands. */
export const palette = {
  title: '이동하거나 실행하기',
  placeholder: '명령, 제목, 또는 나온 말을 적으세요',
  results: '찾은 것',
  groups: {
    here: '열려 있는 것',
    recent: '최근 녹음',
    commands: '명령',
    recordings: '녹음',
    chats: '대화',
    passages: '말하고 쓴 내용',
  },
  count_other: '{{count}}줄',
  none: '“{{query}}”에 대한 결과가 없습니다',
  goTo: '이동: {{place}}',
  keys: { move: '이동', run: '열기', close: '닫기' },
};
