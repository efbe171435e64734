/** Every dialog and every menu has a screen on which the end-to-end tests look at it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { chatScreens } from './e2e/helpers/chat-screens';
import { dialogScreens } from './e2e/helpers/dialog-screens';
import { binScreens, selectionScreens, tagScreens } from './e2e/helpers/library-screens';
import { menuScreens } from './e2e/helpers/menu-screens';
import { SCREENS_OF } from './e2e/helpers/opened';
import { placeScreens } from './e2e/helpers/place-screens';
import { recordScreens } from './e2e/helpers/record-screens';
import { mainScreens, moreScreens, templateScreens } from './e2e/helpers/screens';

const RENDERER = path.join(import.meta.dirname, '..', 'renderer');
const OPENS = /<(?:Dialog|RemovalDialog|MoreMenu|Menu|Popover\.Root|DropdownMenu\.Root)\b/;
/** What others make menus of; they are looked at with those. */
const SHELLS = ['Menu', 'MoreMenu'];

/** The components in a file that open something: text between one function's beginning and the next. */
const openersIn = (source: string): string[] =>
  source
    .split(/^(?=(?:export )?function )/m)
    .filter((part) => OPENS.test(part))
    .map((part) => /function (\w+)/.exec(part)?.[1] ?? part);

const openers = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .flatMap((name) => openersIn(readFileSync(path.join(RENDERER, name), 'utf8')))
  .filter((name) => !SHELLS.includes(name));

const screens = Object.keys({
  ...{ ...mainScreens, ...moreScreens, ...templateScreens, ...chatScreens, ...recordScreens },
  ...{ ...binScreens, ...selectionScreens, ...tagScreens },
  ...{ ...dialogScreens, ...menuScreens, ...placeScreens },
});

it('each component that opens a dialog or a menu has a screen, and none that is gone is listed', () => {
  expect(openers.length).toBeGreaterThan(30);
  expect([...new Set(openers)].sort()).toEqual(Object.keys(SCREENS_OF).sort());
});

it('each of these screens is there', () => {
  expect(
    Object.values(SCREENS_OF)
      .flat()
      .filter((name) => !screens.includes(name)),
  ).toEqual([]);
});

it('would find a dialog in a component, whatever else its file holds', () => {
  const source =
    'const x = 1;\nexport function A() {\n  return <Dialog title="" />;\n}\nfunction B() {}';
  expect(openersIn(source)).toEqual(['A']);
});
