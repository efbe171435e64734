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
  const apply = (settings: Settings): void => {
    nativeTheme.themeSource = settings.theme;
    setupMenu(settings.uiLanguage);
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
