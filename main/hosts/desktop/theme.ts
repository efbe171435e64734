/** Window frame, menus and first background follow the theme that is set in the app. */
import { nativeTheme } from 'electron';
import type { App } from '../../compose';
import { type Settings, settingsSchema } from '../../contract';

/** Takes the theme over now and whenever it changes. */
export async function followTheme(app: App): Promise<void> {
  const apply = ({ theme }: Settings): void => {
    nativeTheme.themeSource = theme;
  };
  app.subscribe((event) => {
    if (event.name === 'settings.changed') apply(event.data);
  });
  const result = await app.dispatch('settings.get', {}, { local: false });
  if (result.ok) apply(settingsSchema.parse(result.data));
}
