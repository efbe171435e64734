/** Korean words of exports. */
import type { exports as english } from './en-exports';

export const exports: typeof english = {
  button: '내보내기',
  docx: 'Word 문서 (.docx)',
  pdf: 'PDF 문서 (.pdf)',
  txt: '일반 텍스트 (.txt)',
  md: '요약을 담은 마크다운 (.md)',
  page: '마크다운 (.md)',
  srt: '자막 (.srt)',
  vtt: '웹 자막 (.vtt)',
  json: '모든 데이터 (.json)',
  parts: { times: '시간 표시', speakers: '말한 사람 표시', sources: '출처 표시' },
  saved: '{{name}} 파일을 저장했습니다',
};
