/** 질문과 답에 쓰이는 한국어 문구. */
export const ask = {
  answer: '답',
  looking: '답을 찾는 중…',
  found: '답이 있는 곳',
  none: '답을 찾지 못했습니다. 가장 가까운 곳:',
  nothing: '답을 찾지 못했습니다.',
  button: '질문하기',
  stop: '찾기 멈추기',
  clear: '질문 지우기',
  recording: '이 녹음에 질문하기',
  chat: '이 대화에 질문하기',
  chatHint: 'Enter를 누르면 찾습니다. 답은 누군가 여기에 쓴 말이며, 지어낸 문장이 아닙니다.',
};
