/** Korean words of templates. */
export const templates = {
  none: '한 가지 종류',
  suggested: '{{name}} · 이 녹음에 어울림',
  nothing: {
    'key-points': '다른 부분에 없는 내용을 찾지 못했습니다.',
    tldr: '다른 부분에 없는 내용을 찾지 못했습니다.',
    headline: '다른 부분에 없는 내용을 찾지 못했습니다.',
    teaser: '다른 부분에 없는 내용을 찾지 못했습니다.',
    actions: '약속이나 부탁을 찾지 못했습니다.',
    decisions: '결정을 찾지 못했습니다.',
    questions: '답을 못 들은 질문은 없는 듯합니다.',
    figures: '수치를 찾지 못했습니다.',
    chapters: '챕터로 나누기에는 너무 짧습니다.',
  },
};
