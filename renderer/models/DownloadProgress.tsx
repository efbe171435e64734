import { useTranslation } from 'react-i18next';
import type { Download } from '../../main/contract';
import { useChange } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { useToasts } from '../ui/toasts';

interface Props {
  title: string;
  download: Download;
}

/** How far a download has come, and the button that stops it. */
export function DownloadProgress({ title, download }: Props) {
  const { t } = useTranslation();
  const { bytes, duration } = useFormats();
  const { fail } = useToasts();
  const stop = useChange('models.stop');
  const { id, received, total, secondsLeft } = download;
  const words =
    total === null
      ? [t('models.asking')]
      : [
          t('models.received', { received: bytes(received), total: bytes(total) }),
          ...(secondsLeft === null ? [] : [t('models.left', { time: duration(secondsLeft) })]),
        ];
  return (
    <div className="model__download">
      <Progress
        label={t('models.progress', { title })}
        value={total === null ? null : received / total}
      />
      <p className="model__task">{words.join(' · ')}</p>
      <Button disabled={stop.isPending} onClick={() => stop.mutate({ id }, { onError: fail })}>
        {t('models.stop')}
      </Button>
    </div>
  );
}
