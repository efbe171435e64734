/** Window frame, first background and menu follow the theme and the language that are set in the app. */
import { nativeTheme } from 'electron';
import type { App } from '../../compose';
import { type Settings, settingsSchema } from '../../contract';
import { setupMenu } from './menu';

/** Takes the settings over now and whenever they change. */
export async function followSettings(app: App): Promise<void> {
  const apply = ({ theme, uiLanguage }: Settings): void => {
    nativeTheme.themeSource = theme;
    setupMenu(uiLanguage);
  };
  app.subscribe((event) => {
    if (event.name === 'settings.changed') apply(event.data);
  });
  const result = await app.dispatch('settings.get', {}, { local: false });
  if (result.ok) apply(settingsSchema.parse(result.data));
}
