/** The icon in the tray: it shows whether Nanodesk records, and does what is wanted without the window. */
import path from 'node:path';
import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { Words } from './words';
import type { Work } from './work';

export interface TrayActions {
  record(): void;
  pause(): void;
  stop(): void;
  open(): void;
  quit(): void;
}

type Item = MenuItemConstructorOptions;

/** What the icon offers now. */
export function trayMenu({ recording }: Work, words: Words, actions: TrayActions): Item[] {
  const item = (name: keyof TrayActions): Item => ({ label: words[name], click: actions[name] });
  return [
    ...(recording ? [item('pause'), item('stop')] : [item('record')]),
    { type: 'separator' },
    item('open'),
    item('quit'),
  ];
}

/** The line beside the icon. */
export function trayLine({ recording, jobs }: Work, words: Words): string {
  if (recording) return words.recording;
  return jobs ? words.working : words.idle;
}

const pictureOf = ({ recording }: Work): string =>
  path.join(__dirname, 'tray', recording ? 'recording.png' : 'tray.png');

/** Puts the icon there; the returned function draws it anew. Where the system has no tray, nothing is seen of it. */
export function createTray(work: Work, actions: TrayActions): (work: Work, words: Words) => void {
  const tray = new Tray(pictureOf(work));
  tray.on('click', actions.open);
  // Any change of the settings asks for it; what looks the same is left alone.
  let drawn = '';
  return (now, words) => {
    const line = trayLine(now, words);
    const looks = JSON.stringify([line, now.recording, words]);
    if (looks === drawn) return;
    drawn = looks;
    tray.setImage(pictureOf(now));
    tray.setToolTip(line);
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(now, words, actions)));
  };
}
