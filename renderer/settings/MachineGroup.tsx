import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Group } from '../ui/Page';
import { ChoiceField } from './ChoiceField';
import type { GroupProps } from './LookGroup';
import { NumberField } from './NumberField';

const MAX_THREADS = 64;
/** MB; 0 sets no limit. */
const LIMITS = [0, 1000, 1500, 2000, 4000];
/** Minutes; 0 is never. */
const RESTS = [1, 5, 15, 60, 0];

/** How much of the computer the models may take. */
export function MachineGroup({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  return (
    <Group title={t('settings.machine')}>
      <NumberField
        label={t('settings.threads')}
        hint={t('settings.threadsHint')}
        value={settings.threads}
        max={MAX_THREADS}
        onChange={(threads) => change({ threads })}
      />
      <ChoiceField
        label={t('settings.memory')}
        hint={t('settings.memoryHint')}
        value={settings.memoryLimit}
        values={LIMITS}
        nameOf={(limit) =>
          limit === 0
            ? t('settings.memoryFree')
            : t('settings.memoryMost', { size: bytes(limit * 1e6) })
        }
        onChange={(memoryLimit) => change({ memoryLimit })}
      />
      <ChoiceField
        label={t('settings.unload')}
        hint={t('settings.unloadHint')}
        value={settings.unloadAfter}
        values={RESTS}
        nameOf={(minutes) =>
          minutes === 0
            ? t('settings.unloadNever')
            : t('settings.unloadMinutes', { count: minutes })
        }
        onChange={(unloadAfter) => change({ unloadAfter })}
      />
    </Group>
  );
}
