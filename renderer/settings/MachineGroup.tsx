import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Group } from '../ui/Page';
import type { GroupProps } from './LookGroup';

const MAX_THREADS = 64;

/** How many threads the models may use. */
export function MachineGroup({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Group title={t('settings.machine')}>
      <Field htmlFor={id} label={t('settings.threads')} hint={t('settings.threadsHint')}>
        <input
          id={id}
          type="number"
          className="field"
          min={0}
          max={MAX_THREADS}
          defaultValue={settings.threads}
          onBlur={({ target }) => {
            const threads = Math.min(
              MAX_THREADS,
              Math.max(0, Math.round(target.valueAsNumber || 0)),
            );
            target.value = String(threads);
            if (threads !== settings.threads) change({ threads });
          }}
        />
      </Field>
    </Group>
  );
}
