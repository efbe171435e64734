/** 보관함 위치에 쓰이는 한국어 문구. */
export const place = {
  move: '옮기기…',
  title: '보관함 옮기기',
  how: '모든 파일을 새 폴더나 빈 폴더에 복사하고 한 바이트씩 비교합니다. 그다음에야 옛 파일을 지우고 Nanodesk를 다시 시작합니다. 그때까지는 읽을 수만 있고, 고치거나 녹음할 수 없습니다.',
  keep: '옛 파일도 그대로 두기',
  choose: '폴더 선택…',
  start: '옮기기',
  folder: '새 폴더의 전체 경로',
  placeholder: '예: /media/disk/nanodesk',
  moving:
    '복사하고 비교하는 중입니다. 언제든 멈출 수 있으며, 멈추면 보관함은 지금 자리에 그대로 있습니다.',
  moved: '보관함을 옮겼습니다',
  goes: '옛 파일은 다음에 시작할 때 지웁니다.',
  kept: '옛 파일은 그대로 두지만 더는 쓰지 않습니다.',
  restart: 'Nanodesk 다시 시작',
  restartServer:
    '이제 “nanodesk serve”를 시작한 곳에서 Ctrl-C로 끝내고 다시 시작하세요. 그때까지는 아무것도 고칠 수 없습니다.',
} as const;
