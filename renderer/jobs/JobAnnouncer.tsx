import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { useErrorWords } from '../i18n/errorWords';
import { useSettings } from '../settings/useSettings';
import { toRecording } from '../ui/route';
import { notify, takeBack } from './notify';

const NOTHING = { of: '', words: '' };

/**
 * Says that a job ended, until its recording is deleted: quietly to screen readers, and by a notification where the window is
 * not in front.
 */
export function JobAnnouncer() {
  const client = useClient();
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [said, setSaid] = useState(NOTHING);
  const mayNotify = useSettings().settings?.notify ?? false;
  useEffect(
    () =>
      client.on((event) => {
        if (event.name !== 'job.changed') return;
        const { state, title, error, recording } = event.data;
        if (state !== 'done' && state !== 'failed') return;
        const problem = errorWords(error);
        const words = state === 'done' ? t('jobs.done', { title }) : `${title}. ${problem}`;
        setSaid({ of: recording, words });
        if (mayNotify) notify(title, problem || t('jobs.notified'), toRecording(recording));
      }),
    [client, t, errorWords, mayNotify],
  );
  useEffect(
    () =>
      client.on(({ name, data }) => {
        if (name !== 'recording.removed') return;
        setSaid((last) => (last.of === data.id ? NOTHING : last));
        takeBack(toRecording(data.id));
      }),
    [client],
  );
  return (
    <p className="sr-only" role="status">
      {said.words}
    </p>
  );
}
