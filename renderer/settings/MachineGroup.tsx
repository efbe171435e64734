import { useTranslation } from 'react-i18next';
import { Group } from '../ui/Page';
import type { GroupProps } from './LookGroup';
import { NumberField } from './NumberField';

const MAX_THREADS = 64;

/** How many threads the models may use. */
export function MachineGroup({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('settings.machine')}>
      <NumberField
        label={t('settings.threads')}
        hint={t('settings.threadsHint')}
        value={settings.threads}
        max={MAX_THREADS}
        onChange={(threads) => change({ threads })}
      />
    </Group>
  );
}
