/** Window frame, first background, menu, tray, questions and the key that records follow the theme and the language that are set in the app. */
import { nativeTheme } from 'electron';
import type { App } from '../../compose';
import { type Settings, settingsSchema } from '../../contract';
import type { Background } from './background';
import { setupMenu } from './menu';
import { speak } from './words';

/** Takes the settings over now and whenever they change. */
export async function followSettings(
  app: App,
  background: Background,
  takeRecordKey: (key: Settings['recordKey']) => void,
): Promise<void> {
  let language: Settings['uiLanguage'] | null = null;
  const apply = (settings: Settings): void => {
    // Only what has changed: Electron 22 has died once while a menu and a theme were set anew; whether of that is not known.
    if (nativeTheme.themeSource !== settings.theme) nativeTheme.themeSource = settings.theme;
    if (language !== settings.uiLanguage) setupMenu(settings.uiLanguage);
    language = settings.uiLanguage;
    speak(settings.uiLanguage);
    background.wanted(settings);
    takeRecordKey(settings.recordKey);
  };
  app.subscribe((event) => {
    if (event.name === 'settings.changed') apply(event.data);
  });
  const result = await app.dispatch('settings.get', {}, { local: false });
  if (result.ok) apply(settingsSchema.parse(result.data));
}
