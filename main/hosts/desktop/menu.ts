/** The menu: what every program of this system has, with its usual keys, in the language of the window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Settings } from '../../contract';
import { isKorean } from './words';

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };
/** Roles bring labels in English only; accelerators and what is done come from the role in any language. */
const korean = (role: Item['role'], label: string): Item => ({ role, label });

/** Sets the menu of all windows. To be called when Electron is ready. */
export function setupMenu(language: Settings['uiLanguage']): void {
  const template = isKorean(language)
    ? koreanMenu(process.platform)
    : englishMenu(process.platform);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const isMac = (platform: NodeJS.Platform): boolean => platform === 'darwin';
const appMenu = (platform: NodeJS.Platform): Item[] =>
  isMac(platform) ? [{ role: 'appMenu' }] : [];

/** The menu of one platform. The page cannot be reloaded: it would lose what is being typed. */
export const englishMenu = (platform: NodeJS.Platform): Item[] => [
  ...appMenu(platform),
  { role: 'fileMenu' },
  { role: 'editMenu' },
  {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
    ],
  },
  { role: 'windowMenu' },
];

/** The same in Korean; on macOS the app's own menu stays with the system. */
export const koreanMenu = (platform: NodeJS.Platform): Item[] => [
  ...appMenu(platform),
  {
    label: '파일',
    submenu: [isMac(platform) ? korean('close', '창 닫기') : korean('quit', '종료')],
  },
  {
    label: '편집',
    submenu: [
      korean('undo', '실행 취소'),
      korean('redo', '다시 실행'),
      SEPARATOR,
      korean('cut', '잘라내기'),
      korean('copy', '복사'),
      korean('paste', '붙여넣기'),
      korean('delete', '삭제'),
      SEPARATOR,
      korean('selectAll', '모두 선택'),
    ],
  },
  {
    label: '보기',
    submenu: [
      korean('resetZoom', '실제 크기'),
      korean('zoomIn', '확대'),
      korean('zoomOut', '축소'),
      SEPARATOR,
      korean('togglefullscreen', '전체 화면'),
    ],
  },
  {
    label: '창',
    submenu: [
      korean('minimize', '최소화'),
      isMac(platform) ? korean('front', '모두 앞으로 가져오기') : korean('close', '창 닫기'),
    ],
  },
];
