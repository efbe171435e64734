/** Nanodesk 정보 화면에 쓰이는 한국어 문구. */
export const about = {
  title: 'Nanodesk 정보',
  more: '버전과 라이선스',
  intro: '녹음하고, 받아 적고, 요약하고, 답장 초안을 씁니다. 모두 이 컴퓨터에서만 합니다.',
  parts: '버전',
  licence: 'Apache License 2.0에 따라 배포합니다',
  system: '시스템',
  report: '오류 신고용',
  reportHint: '이 버전들과 시스템만 담고, 보관함의 내용은 담지 않습니다.',
  copy: '버전 복사',
  licences: '라이선스',
  search: '이름이나 라이선스로 찾기',
  found_other: '{{count}}개',
  noText: '따로 첨부된 글이 없으며, 위의 라이선스를 따릅니다.',
  noLicences: '이 설치본에는 라이선스가 들어 있지 않습니다. 소스의 docs/licences.md에 있습니다.',
};
