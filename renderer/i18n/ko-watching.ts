/** 지켜보는 폴더에 쓰이는 한국어 문구. */
export const watching = {
  title: '지켜보는 폴더',
  label: '녹음기가 저장한 파일 가져오기',
  hint: 'Nanodesk가 실행되는 동안 이 폴더에 들어온 녹음을, 파일이 더 커지지 않으면 가져옵니다. 파일은 그대로 두며, 이미 있던 파일은 가져오지 않습니다.',
  folder: '폴더의 전체 경로',
  placeholder: '예: /home/me/녹음',
  choose: '선택…',
  begin: '지켜보기',
  another: '다른 폴더 선택…',
  end: '그만 지켜보기',
  states: {
    off: '지켜보는 폴더가 없습니다',
    watching: '지켜보는 중',
    gone: '폴더가 없습니다. 다시 나타날 때까지 기다립니다',
    unreadable: '폴더를 읽을 수 없습니다. 권한을 확인하세요',
  },
  taken_other: '녹음 {{count}}개를 가져왔습니다',
  problem: '마지막 문제',
} as const;
