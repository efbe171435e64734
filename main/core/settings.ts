/** Settings, and what this installation is. */
import {
  AppError,
  type HandlersFor,
  isSettingName,
  type SettingName,
  type Settings,
  settingFacts,
  settingNames,
  settingsSchema,
} from '../contract';
import type { settingsRoutes } from '../contract/settings';
import type { Core } from './core';
import { examine } from './doctor';

/** Settings as they hold now; a stored value that no longer fits falls back to its default. */
export function currentSettings({ store }: Pick<Core, 'store'>): Settings {
  const stored = store.settings.all();
  const valid = Object.entries(settingsSchema.shape).filter(
    ([name, schema]) => schema.safeParse(stored[name]).success,
  );
  return settingsSchema.parse(Object.fromEntries(valid.map(([name]) => [name, stored[name]])));
}

/** Keeps new values and tells everybody. Rejects unknown names and values that do not fit. */
export function changeSettings(core: Core, values: Record<string, unknown>): Settings {
  const unknown = Object.keys(values).find((name) => !isSettingName(name));
  if (unknown !== undefined)
    throw new AppError(
      'bad-input',
      `There is no setting ${unknown.slice(0, 60)}.`,
      `There are: ${settingNames.join(', ')}.`,
    );
  const parsed = settingsSchema.safeParse({ ...currentSettings(core), ...values });
  if (!parsed.success) throw misfit(values, parsed.error.issues[0]?.path[0] as SettingName);
  core.store.settings.set(
    Object.fromEntries(
      Object.keys(values).map((name) => [name, parsed.data[name as keyof Settings]]),
    ),
  );
  core.events.emit('settings.changed', parsed.data);
  return parsed.data;
}

/** A window may send what JSON cannot say: large integers. */
const shown = (value: unknown): string =>
  (
    JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ??
    'nothing'
  ).slice(0, 60);

const misfit = (values: Record<string, unknown>, name: SettingName): AppError =>
  new AppError(
    'bad-input',
    `The setting ${name} cannot be ${shown(values[name])}.`,
    `It takes ${settingFacts(name).takes}.`,
  );

/** 0 where the catalogue cannot be read, which the health check tells of. */
async function modelBytes({ inference }: Core): Promise<number> {
  const models = await inference.models.list().catch(() => []);
  return models
    .filter(({ state }) => state !== 'missing')
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The calls of contract/settings.ts: settings, facts about this installation, and its health. */
export const settingsHandlers = (core: Core): HandlersFor<typeof settingsRoutes> => ({
  'settings.get': async () => currentSettings(core),
  'settings.set': async (values) => changeSettings(core, values),
  'app.restart': async () => {
    if (!core.restart)
      throw new AppError(
        'unsupported',
        'This program cannot start itself again.',
        'End it where you started it, and start it there.',
      );
    core.restart();
    return {};
  },
  'app.about': async () => ({
    version: core.version,
    system: core.system,
    parts: [...core.parts, { name: 'SQLite', version: core.store.version() }],
    libraryFolder: core.store.folder,
    previousLibrary: core.store.replacing.previous(),
    ...core.store.recordings.totals(),
    storage: { ...(await core.store.usage()), models: await modelBytes(core) },
  }),
  'app.doctor': async (_input, { signal }) => ({ checks: await examine(core, signal) }),
});
