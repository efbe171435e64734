/** Korean words of the palette. */
export const palette = {
  title: '이동하거나 실행하기',
  label: '명령, 녹음, 대화 또는 낱말',
  placeholder: '명령, 제목, 또는 나온 말을 적으세요',
  none: '맞는 것이 없습니다.',
  record: '녹음하기',
  recordings: '녹음',
  chats: '대화',
};
