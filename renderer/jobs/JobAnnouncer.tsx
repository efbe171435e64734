import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';

/** Says quietly to screen readers that a job ended; progress itself would be too much talk. */
export function JobAnnouncer() {
  const client = useClient();
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      client.on((event) => {
        if (event.name !== 'job.changed') return;
        const { state, title, error } = event.data;
        if (state === 'done') setSaid(t('jobs.done', { title }));
        if (state === 'failed') setSaid([title, error?.message, error?.hint].join('. '));
      }),
    [client, t],
  );
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  );
}
