/** 밖으로 나가 보는 시험에 쓰이는 한국어 문구. */
export const leaks = {
  title: '밖으로 새는 것이 있나요?',
  sent: '다른 컴퓨터로 보낸 양',
  sentHint: 'Nanodesk를 시작한 {{time}}부터입니다. 직접 모델을 내려받을 때만 무언가를 요청합니다.',
  nothing: '없음',
  bytes_other: '{{count}}바이트',
  label: '밖으로 나가 보기',
  hint: '이 화면이 여덟 가지 방법으로 낯선 상대(이 컴퓨터 안의 수신기)에 닿으려 해 봅니다. 모두 실패해야 합니다.',
  try: '지금 시험',
  trying: '시험 중…',
  control: '수신기가 듣고 있음',
  hears:
    'Nanodesk가 직접 두드린 것을 모두 들었으므로, 조용하다면 정말 아무것도 오지 않은 것입니다.',
  deaf: 'Nanodesk가 직접 두드린 것을 놓쳤으므로, 조용해도 뜻이 없습니다. 다시 시험하세요.',
  ways: {
    fetch: '요청 (fetch)',
    socket: '지속 연결 (WebSocket)',
    image: '외부 그림',
    dns: '미리 연결 (DNS prefetch, preconnect)',
    webrtc: '통화 (WebRTC)',
    worker: '백그라운드 작업 (worker)',
    process: '다른 프로그램 (자식 프로세스)',
    navigation: '페이지 떠나기 (이동)',
  },
  outcome: {
    refused: '거부되었고, 수신기는 아무것도 듣지 못했습니다.',
    silent: '수신기는 아무것도 듣지 못했습니다. 이 방법은 거부되어도 페이지가 알 수 없습니다.',
    done: '수신기는 듣지 못했지만 거부되지 않았습니다. 알려 주세요.',
    heard:
      '수신기가 들었습니다. 이 브라우저에서는 열려 있는 길이며, 데스크톱 창에서는 막혀 있습니다.',
  },
} as const;
