import type { Dictionary } from './en';
import { about } from './ko-about';
import { ask } from './ko-ask';
import { bin } from './ko-bin';
import { chats, replies } from './ko-chats';
import { exports as exportWords } from './ko-exports';
import { jobs } from './ko-jobs';
import { leaks } from './ko-leaks';
import { models } from './ko-models';
import { palette } from './ko-palette';
import { place } from './ko-place';
import { promises } from './ko-promises';
import { record } from './ko-record';
import { selection } from './ko-selection';
import { settings } from './ko-settings';
import { sharing } from './ko-sharing';
import { speakers } from './ko-speakers';
import { summary } from './ko-summary';
import { tags, view } from './ko-tags';
import { templates } from './ko-templates';
import { watching } from './ko-watching';
import { welcome } from './ko-welcome';
import { wipe } from './ko-wipe';

/** 창에 쓰이는 모든 한국어 문구. */
export const ko: Dictionary = {
  app: {
    name: 'Nanodesk',
    tagline: '이 컴퓨터 안에만 남습니다',
    skip: '열린 내용으로 건너뛰기',
    loading: '불러오는 중…',
  },
  nav: {
    back: '보관함으로 돌아가기',
    sides: '볼 내용',
    recordings: '녹음',
    chats: '대화',
    settings: '설정',
    models: '모델',
    bin: '휴지통',
    shortcuts: '단축키',
  },
  library: {
    backup: {
      label: '백업',
      hint: '모든 것을 고른 폴더에 복사하고 한 바이트씩 확인합니다.',
      start: '백업…',
      done: '{{folder}}에 백업했습니다: 파일 {{files}}개, {{bytes}}',
      missing_other:
        '소리나 파일 {{count}}개는 보관함에 없거나 손상되어 백업에 들어가지 않았습니다.',
    },
    title: '보관함',
    list: '녹음 목록',
    import: '가져오기',
    drop: '여기에 놓아 가져오기',
    dropFolder:
      '폴더입니다. .zip으로 압축해 놓거나, “nanodesk import” 뒤에 폴더를 적어 실행하세요.',
    dropHint: '오디오, 동영상, 대본 또는 메신저에서 내보낸 대화',
    groups: { today: '오늘', yesterday: '어제', week: '지난 7일', earlier: '이전' },
    count_other: '녹음 {{count}}개',
    nothingOpen: '녹음을 선택하면 여기에서 읽고 들을 수 있습니다',
    none: '아직 비어 있습니다',
    more: '더 보기',
  },
  status: {
    waiting: '대기 중',
    transcribing: '받아 적는 중',
    summarizing: '요약하는 중',
    ready: '완료',
    stopped: '중지됨',
    failed: '실패',
  },
  search: {
    label: '녹음과 대화 검색',
    placeholder: '전체 검색',
    clear: '검색어 지우기',
    results: '검색 결과',
    found_other: '{{count}}곳에서 찾음',
    none: '“{{query}}”에 대한 결과가 없습니다',
    noneHint: '더 짧게, 또는 다른 말로 찾아 보세요. 글자뿐 아니라 뜻이 비슷한 곳도 찾습니다.',
    inTitle: '제목',
    inSummary: '요약',
    inChat: '대화',
    byMeaning: '뜻이 비슷함',
  },
  about,
  ask,
  jobs,
  recording: {
    region: '녹음',
    rename: '이름 바꾸기',
    title: '제목',
    menu: '더 보기',
    again: '처음부터 다시 받아 적기',
    remove: '휴지통으로 옮기기',
    gone: '보관함에 없는 녹음입니다',
    goneHint: '다른 창에서 삭제했을 수 있습니다.',
    soundGone:
      '설정에 따라, 받아 적은 뒤 소리를 삭제했습니다. 파일을 다시 가져오면 들을 수 있습니다.',
    importedText: '가져온 대본',
    failed: '작업에 실패했습니다',
    stopped: '끝나기 전에 중지했습니다',
    stoppedBody: '지금까지 적은 내용은 남아 있습니다. 다시 시도하면 이어서 진행합니다.',
  },
  player: {
    region: '재생기',
    play: '재생',
    pause: '일시 정지',
    back: '5초 뒤로',
    forward: '5초 앞으로',
    speed: '재생 속도',
    speedValue: '{{rate}}배',
    position: '재생 위치',
    positionValue: '{{duration}} 중 {{time}}',
    noPeaks: '녹음을 읽는 동안 파형이 나타납니다.',
    failed: '소리를 재생할 수 없습니다',
    failedHint: '저장된 파일이 없을 수 있습니다. 설정의 “상태 점검”을 확인하세요.',
    cite: '{{time}}의 요약 항목',
    toChapter: '{{time}} 챕터: {{title}}',
    chapter: '챕터',
  },
  editor: {
    hint: 'Enter로 저장, Esc로 취소',
    save: '저장',
    cancel: '취소',
  },
  transcript: {
    title: '대본',
    list: '대본',
    playFrom: '{{time}}부터 재생',
    edit: '이 줄 고치기',
    editLabel: '{{time}} 줄의 내용',
    backToNow: '지금 위치로',
    copy: '대본 복사',
    copyLine: '이 줄 복사',
    copied: '복사했습니다',
    edited: '고침',
    saved: '줄을 고쳤습니다',
    doubt: {
      repetition: '같은 소리가 되풀이되어 적지 않았습니다',
      'low-confidence': '잘 들리지 않은 부분입니다. 소리와 견주어 보세요',
    },
    growing: '{{time}}까지 받아 적음',
    listening: '첫마디를 듣고 있습니다…',
    waiting: '차례를 기다리는 중',
    waitingHint: '앞선 작업이 끝나면 저절로 시작합니다.',
    none: '아직 대본이 없습니다',
    noneHint:
      '적힌 내용이 없습니다. “다시 시도”로 다시 시작하거나, 파일이 손상되었다면 새로 가져오세요.',
    noSpeech: '이 녹음에서 말을 찾지 못했습니다',
    noSpeechHint:
      '말소리가 없는 것 같습니다. 있다면 설정에서 언어를 고른 뒤 다시 받아 적어 보세요.',
    words_other: '{{count}}줄',
  },
  record,
  palette,
  place,
  promises,
  watching,
  welcome,
  wipe,
  speakers,
  summary,
  bin,
  selection,
  tags,
  view,
  sharing,
  templates,
  chats,
  replies,
  export: exportWords,
  settings,
  leaks,
  models,
  shortcuts: {
    title: '단축키',
    close: '닫기',
    search: '검색',
    palette: '이동하거나 실행하기',
    find: '열린 대화에서 검색',
    ask: '열린 녹음이나 대화에 질문',
    move: '목록에서 이동',
    open: '열기, 또는 그 줄 듣기',
    choose: '목록에서 하나 더 또는 모두 선택',
    play: '재생 / 일시 정지',
    skip: '5초 뒤로 / 앞으로',
    speed: '느리게 / 빠르게',
    edit: '선택한 줄 고치기',
    copyLine: '선택한 줄 복사',
    import: '파일 가져오기',
    speaker: '초점이 있는 줄의 화자 정하기',
    record: '녹음, 또는 일시 정지',
    back: '닫기 또는 뒤로',
    sheet: '이 목록',
  },
  toast: { region: '알림', dismiss: '닫기', undo: '되돌리기' },
  errors: {
    'bad-input': '사용할 수 없는 내용입니다',
    'not-found': '찾을 수 없습니다',
    unsupported: '아직 지원하지 않습니다',
    empty: '내용이 비어 있습니다',
    cancelled: '중지했습니다',
    busy: '지금은 다른 일을 하고 있습니다',
    forbidden: '허용되지 않습니다',
    'model-missing': '모델이 없습니다',
    'model-corrupt': '모델이 손상되었습니다',
    storage: '보관함을 읽거나 쓸 수 없습니다',
    network: '내려받지 못했습니다',
    crashed: '작업이 갑자기 멈췄습니다',
    internal: '문제가 생겼습니다',
    clipboard: '클립보드를 쓸 수 없습니다. 글을 선택해 직접 복사하세요.',
  },
  unreachable: {
    title: 'Nanodesk가 응답하지 않습니다',
    body: '링크를 보여 준 프로그램이 켜져 있는지 확인하세요. 이 화면은 저절로 다시 연결합니다.',
  },
  readOnly: {
    title: '이 보관함은 읽을 수만 있습니다',
    disk: '{{folder}}의 디스크가 읽기 전용입니다. 보고, 듣고, 내보낼 수 있습니다. 바꾸려면 디스크를 쓸 수 있게 한 뒤 Nanodesk를 다시 시작하세요.',
    rights:
      '{{folder}}에 쓸 권한이 없습니다. 보고, 듣고, 내보낼 수 있습니다. 바꾸려면 권한을 바꾼 뒤 Nanodesk를 다시 시작하세요.',
  },
  gate: {
    title: '새 링크를 열어 주세요',
    body: '이미 썼거나 끝난 링크입니다. “nanodesk serve”를 다시 시작하거나, 화면에 나온 링크를 여세요.',
  },
  confirm: { cancel: '취소', remove: '삭제' },
};
