/** What the desktop itself says, outside of the page, in the language of the window. */
import { app } from 'electron';
import type { Settings } from '../../contract';

const ENGLISH = {
  record: 'Record',
  pause: 'Pause or Go On',
  stop: 'Stop and Keep',
  open: 'Open Nanodesk',
  quit: 'Quit',
  idle: 'Nanodesk',
  recording: 'Nanodesk is recording',
  working: 'Nanodesk is working',
  goesOnRecording: 'Nanodesk goes on recording',
  goesOnWorking: 'Nanodesk goes on working',
  comesBack: 'Its icon in the tray brings the window back, and so does starting Nanodesk again.',
  leaveRecording: 'A recording is under way. Close anyway?',
  isKept: 'What was recorded so far is kept.',
  close: 'Close',
  goOn: 'Go On Recording',
  openAddress: 'Open this address in your browser?',
  openIt: 'Open',
  cancel: 'Cancel',
  keyTaken: 'The key to record is taken by another program',
  chooseOther: 'Choose another one in the settings.',
};

export type Words = typeof ENGLISH;

const KOREAN: Words = {
  record: '녹음',
  pause: '일시정지 또는 계속',
  stop: '멈추고 보관',
  open: 'Nanodesk 열기',
  quit: '종료',
  idle: 'Nanodesk',
  recording: 'Nanodesk가 녹음하고 있습니다',
  working: 'Nanodesk가 작업하고 있습니다',
  goesOnRecording: 'Nanodesk가 계속 녹음합니다',
  goesOnWorking: 'Nanodesk가 계속 작업합니다',
  comesBack: '트레이의 아이콘을 누르거나 Nanodesk를 다시 시작하면 창이 돌아옵니다.',
  leaveRecording: '녹음 중입니다. 그래도 닫을까요?',
  isKept: '지금까지 녹음한 내용은 보관됩니다.',
  close: '닫기',
  goOn: '계속 녹음',
  openAddress: '이 주소를 브라우저에서 열까요?',
  openIt: '열기',
  cancel: '취소',
  keyTaken: '녹음 단축키를 다른 프로그램이 쓰고 있습니다',
  chooseOther: '설정에서 다른 단축키를 고르세요.',
};

/** Whether a setting, or else the computer, asks for Korean. */
export const isKorean = (language: Settings['uiLanguage']): boolean =>
  language === 'system' ? app.getLocale().startsWith('ko') : language === 'ko';

/** The words of a language. */
export const wordsIn = (language: Settings['uiLanguage']): Words =>
  isKorean(language) ? KOREAN : ENGLISH;

let spoken: Settings['uiLanguage'] = 'system';

/** From now on questions are asked in this language. */
export const speak = (language: Settings['uiLanguage']): void => {
  spoken = language;
};

/** The words of the language that is set now. */
export const wordsNow = (): Words => wordsIn(spoken);
