/** 시작하기 화면에 쓰이는 한국어 문구. */
export const welcome = {
  title: '시작하기',
  body: 'Nanodesk는 말한 내용을 받아 적고 요약합니다.',
  promise:
    '이 컴퓨터 밖으로 나가는 것은 없습니다. 소리와 글, 요약을 모두 여기에서 만들고 보관합니다.',
  sample: {
    title: '예시로 시작하기',
    body: '영어로 낭독한 “두 도시 이야기” 44초입니다. 받아 적고 요약하는 과정을 볼 수 있습니다.',
    fetching: '가져오는 중…',
    ready: '받아 적고 요약했습니다',
    open: '읽고 들어 보기',
  },
  record: {
    title: '녹음',
    body: '회의, 통화, 떠오른 생각을 녹음하세요. 들리는 소리는 1초에 네 번 디스크에 저장됩니다.',
    open: '녹음기 열기',
  },
  import: {
    title: '내 파일 가져오기',
    body: '파일을 고르거나 이 창 아무 곳에나 끌어다 놓으세요. 오디오, 동영상, 대본, 대화를 받습니다.',
    choose: '파일 선택',
    formats: 'wav, mp3, m4a, ogg, flac, webm, mp4, mov · txt, srt, vtt, json, zip',
  },
  hint: '예시, 녹음, 내 파일 가져오기를 하나씩 해 볼 수 있습니다.',
  show: '보기',
  skip: '건너뛰기',
  again: '시작하기 보기',
  againHint: '녹음하거나, 이 창 아무 곳에나 파일을 끌어다 놓으세요.',
} as const;
