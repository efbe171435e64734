import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Field, Group } from '../ui/Page';
import { isMac } from '../ui/platform';
import { Select } from '../ui/Select';
import { useShortcutSheet } from '../ui/ShortcutSheet';
import type { GroupProps } from './LookGroup';

const KEYS = ['CommandOrControl+Shift+R', 'CommandOrControl+Alt+R', 'Alt+Shift+R', 'F9'];
const OFF = 'off';

/** The key that records from any program, and the keys of the window. */
export function KeysGroup({ settings: { recordKey }, change }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  const openSheet = useShortcutSheet();
  const keys = recordKey === OFF || KEYS.includes(recordKey) ? KEYS : [recordKey, ...KEYS];
  const options = keys.map((value) => ({ value, label: spelled(value) }));
  return (
    <Group title={t('settings.keys')}>
      <Field htmlFor={id} label={t('settings.recordKey')} hint={t('settings.recordKeyHint')}>
        <Select
          id={id}
          value={recordKey}
          options={[...options, { value: OFF, label: t('settings.recordKeyOff') }]}
          onChange={(chosen) => change({ recordKey: chosen })}
        />
      </Field>
      <Field label={t('settings.windowKeys')} hint={t('settings.windowKeysHint')}>
        <Button small onClick={openSheet}>
          {t('settings.showKeys')}
        </Button>
      </Field>
    </Group>
  );
}

/** As it is printed on the keys of this computer. */
const spelled = (key: string): string =>
  key
    .replace('CommandOrControl', isMac() ? '⌘' : 'Ctrl')
    .replace('Alt', isMac() ? '⌥' : 'Alt')
    .replaceAll('+', ' + ');
