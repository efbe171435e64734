import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { Progress } from '../ui/Progress';
import type { Upload } from './importQueue';

/** A file that is still being sent, before it has a job. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const named = { title: upload.name };
  return (
    <li className="job">
      <div className="job__text">
        <p className="job__title" dir="auto">
          {upload.name}
        </p>
        <p className="job__line">{t('jobs.step.upload')}</p>
      </div>
      <IconButton small label={t('jobs.stopNamed', named)} onClick={upload.stop}>
        <X size={15} aria-hidden />
      </IconButton>
      <Progress label={t('jobs.progress', named)} value={upload.progress} />
    </li>
  );
}
