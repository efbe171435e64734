/** 보관함 위치와 백업 복원에 쓰이는 한국어 문구. */
export const place = {
  notEncrypted:
    '내 계정만 읽을 수 있지만 암호화되어 있지는 않습니다. 시스템의 디스크 암호화를 켜 두세요.',
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
  goes: '옛 파일은 다음에 시작할 때 지웁니다. 그때까지는 아무것도 고칠 수 없습니다.',
  kept: '옛 파일은 그대로 두지만 더는 쓰지 않습니다. 다음에 시작할 때까지는 아무것도 고칠 수 없습니다.',
  restart: 'Nanodesk 다시 시작',
  restartServer: '이제 “nanodesk serve”를 시작한 곳에서 Ctrl-C로 끝내고 다시 시작하세요.',
  restoreLabel: '백업에서 복원',
  restoreHint: '지금 있는 것은 옆에 그대로 남으며, 되돌아갈 수 있습니다.',
  restoreFrom: '복원…',
  restoreHow:
    '백업한 폴더를 고르세요. 먼저 무엇이 들어 있는지 보여 드리며, 아직 아무것도 바뀌지 않습니다.',
  chooseBackup: '백업 선택…',
  backupFolder: '백업 폴더의 전체 경로',
  backupPlaceholder: '예: /media/usb/nanodesk',
  look: '살펴보기',
  madeAt: '만든 때',
  bytes: '크기',
  restoreStays:
    '모든 파일을 확인하며 지금 보관함 옆에 놓습니다. 지금 보관함은 그대로 둡니다. 직접 추가한 모델은 백업에 없습니다.',
  restoreStart: '복원',
  restoring: '복사하고 확인하는 중입니다. 언제든 멈출 수 있으며, 멈추면 아무것도 바뀌지 않습니다.',
  restored: '백업을 복원했습니다',
  restoredHow:
    '다음에 시작할 때부터 이것이 보관함입니다. 지금 보관함은 아래에 그대로 있으며, 설정에서 되돌아갈 수 있습니다.',
  previous: '백업 전의 보관함',
  goBack: '되돌아가기',
  goneBack: '전의 보관함으로 되돌아갑니다',
  goneBackHow: '다음에 시작할 때부터 다시 그 보관함을 씁니다. 복원한 것도 그대로 둡니다.',
} as const;
