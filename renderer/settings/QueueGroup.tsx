import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askToNotify, notifyPermission } from '../jobs/notify';
import { Field, Group } from '../ui/Page';
import { Switch } from '../ui/Switch';
import type { GroupProps } from './LookGroup';

/** When the queue holds still, and whether the end of a job is told. */
export function QueueGroup({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Group title={t('jobs.settings.title')}>
      <Field
        htmlFor={`${id}-recording`}
        label={t('jobs.settings.recording')}
        hint={t('jobs.settings.recordingHint')}
      >
        <Switch
          id={`${id}-recording`}
          on={settings.waitWhileRecording}
          onChange={(waitWhileRecording) => change({ waitWhileRecording })}
        />
      </Field>
      <Field
        htmlFor={`${id}-battery`}
        label={t('jobs.settings.battery')}
        hint={t('jobs.settings.batteryHint')}
      >
        <Switch
          id={`${id}-battery`}
          on={settings.waitOnBattery}
          onChange={(waitOnBattery) => change({ waitOnBattery })}
        />
      </Field>
      <Field
        htmlFor={`${id}-background`}
        label={t('jobs.settings.background')}
        hint={t('jobs.settings.backgroundHint')}
      >
        <Switch
          id={`${id}-background`}
          on={settings.workInBackground}
          onChange={(workInBackground) => change({ workInBackground })}
        />
      </Field>
      <NotifyField settings={settings} change={change} />
    </Group>
  );
}

/** On only where the browser lets the page notify too; turning it on asks for that. */
function NotifyField({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  const [permission, setPermission] = useState(notifyPermission);
  const refused = permission === 'denied' || permission === 'unsupported';
  const turn = async (on: boolean): Promise<void> => {
    if (on) setPermission(await askToNotify());
    change({ notify: on });
  };
  return (
    <Field
      htmlFor={id}
      label={t('jobs.settings.notify')}
      hint={t(refused ? 'jobs.settings.notifyRefused' : 'jobs.settings.notifyHint')}
    >
      <Switch
        id={id}
        on={settings.notify && permission === 'granted'}
        disabled={refused}
        onChange={(on) => void turn(on)}
      />
    </Field>
  );
}
