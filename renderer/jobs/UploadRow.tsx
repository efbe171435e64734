import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { Progress } from '../ui/Progress';
import type { Upload } from './importQueue';
import { useWorkLine } from './useJobWords';

/** A file that is still being sent, or a chat that is being read. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const named = { title: upload.name };
  const line = useWorkLine();
  return (
    <li className="job">
      <div className="job__text">
        <p className="job__title" dir="auto">
          {upload.name}
        </p>
        <p className="job__line" data-time>
          {line(upload.step, upload.progress, upload.secondsLeft)}
        </p>
      </div>
      <IconButton small label={t('jobs.stopNamed', named)} onClick={upload.stop}>
        <X size={15} aria-hidden />
      </IconButton>
      <Progress label={t('jobs.progress', named)} value={upload.progress} />
    </li>
  );
}
