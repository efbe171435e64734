import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { useErrorWords } from '../i18n/errorWords';
import { useSettings } from '../settings/useSettings';
import { toRecording } from '../ui/route';
import { notify } from './notify';

/** Says that a job ended: quietly to screen readers, and by a notification where the window is not in front. */
export function JobAnnouncer() {
  const client = useClient();
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [said, setSaid] = useState('');
  const mayNotify = useSettings().settings?.notify ?? false;
  useEffect(
    () =>
      client.on((event) => {
        if (event.name !== 'job.changed') return;
        const { state, title, error, recording } = event.data;
        if (state !== 'done' && state !== 'failed') return;
        const problem = errorWords(error);
        setSaid(state === 'done' ? t('jobs.done', { title }) : `${title}. ${problem}`);
        if (mayNotify) notify(title, problem || t('jobs.notified'), toRecording(recording));
      }),
    [client, t, errorWords, mayNotify],
  );
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  );
}
