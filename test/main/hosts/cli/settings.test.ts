import { expect, it } from 'vitest';
import { settingNames } from '../../../../main/contract';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder } from '../../../helpers/library';

interface Told {
  name: string;
  value: unknown;
  default: unknown;
  takes: string;
  explains: string;
}

it('lists every setting with its value, its default and one line', async () => {
  const library = temporaryFolder();
  await cli(['settings', 'set', 'threads', '2'], { library });
  const { settings } = await cliJson<{ settings: Told[] }>(['settings'], { library });
  expect(settings.map(({ name }) => name)).toEqual(settingNames);
  for (const { name, takes, explains } of settings)
    expect([name, takes, explains]).toEqual([name, expect.stringMatching(/./), LINE]);
  expect(settings.find(({ name }) => name === 'threads')).toMatchObject({
    ...{ value: 2, default: 0, takes: 'a whole number from 0 to 64' },
  });
  const { out } = await cli(['settings'], { library });
  expect(out).toContain('threads  2 (default: 0)\n    Processor threads');
  expect(out).toContain('theme  system\n');
});

const LINE = expect.stringMatching(/^[A-Z][^\n]{10,110}\.$/);

it('sets one of each kind, and shows it as it would be set', async () => {
  const library = temporaryFolder();
  const set = async (name: string, value: string) =>
    (await cli(['settings', 'set', name, value], { library })).out;
  expect(await set('theme', 'dark')).toBe('theme is dark now.\n');
  expect(await set('notify', 'off')).toBe('notify is off now.\n');
  expect(await set('binDays', '0')).toBe('binDays is 0 now.\n');
  expect(await set('recordKey', 'Control+Alt+Space')).toBe('recordKey is Control+Alt+Space now.\n');
  expect(await set('recordKey', 'F9')).toBe('recordKey is F9 now.\n');
  expect(await set('soundDays', '30')).toBe('soundDays is 30 now.\n');
  expect(await set('soundDays', 'always')).toBe('soundDays is always now.\n');
  for (const [name, value] of Object.entries({ theme: 'dark', notify: 'off', binDays: '0' }))
    expect((await cli(['settings', 'get', name], { library })).out).toBe(`${value}\n`);
});

it('warns where sound will be deleted', async () => {
  const library = temporaryFolder();
  const { err } = await cli(['settings', 'set', 'soundDays', '7'], { library });
  expect(err).toContain('deleted for good');
  expect((await cli(['settings', 'set', 'soundDays', 'always'], { library })).err).toBe('');
});

it.each([
  [['get', 'colour'], 2, 'There is no setting colour. There are: theme, uiLanguage'],
  [['get', '__proto__'], 2, 'There is no setting __proto__.'],
  [['set', 'threads'], 2, 'settings set takes a name and a value.'],
  [['get', 'threads', '2'], 2, 'settings get takes at most one name.'],
  [['set', 'threads', '99'], 1, 'threads cannot be 99. It takes a whole number from 0 to 64.'],
  [['set', 'threads', 'two'], 1, 'threads cannot be "two". It takes a whole number'],
  [['set', 'notify', 'maybe'], 1, 'notify cannot be "maybe". It takes on or off.'],
  [['set', 'theme', 'sepia'], 1, 'theme cannot be "sepia". It takes system, light, dark.'],
  [['set', 'recordKey', 'Shift+R'], 1, 'recordKey cannot be "Shift+R". It takes off or a name'],
  [['set', 'recordKey', 'R'], 1, 'recordKey cannot be "R".'],
  [['set', 'uiLanguage', ''], 1, 'uiLanguage cannot be "". It takes system, en, ko.'],
])('settings %j is refused in one line, and changes nothing', async (args, status, line) => {
  const library = temporaryFolder();
  const ended = await cli(['settings', ...args], { library });
  expect([ended.status, ended.out]).toEqual([status, '']);
  expect(ended.err).toContain(line);
  expect(ended.err.trim()).not.toContain('\n');
  const { settings } = await cliJson<{ settings: Told[] }>(['settings'], { library });
  expect(settings.filter((one) => one.value !== one.default)).toEqual([]);
});
