import { useTranslation } from 'react-i18next';
import { Group } from '../ui/Page';
import type { GroupProps } from './LookGroup';
import { NumberField } from './NumberField';

const MAX_DAYS = 365;

/** How long what was removed can be restored. */
export function BinGroup({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('bin.title')}>
      <NumberField
        label={t('settings.binDays')}
        hint={t('settings.binDaysHint')}
        value={settings.binDays}
        max={MAX_DAYS}
        onChange={(binDays) => change({ binDays })}
      />
    </Group>
  );
}
