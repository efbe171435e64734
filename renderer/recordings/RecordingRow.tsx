import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { clock, useFormats } from '../i18n/format';
import { toRecording } from '../ui/route';

interface Props {
  recording: Recording;
  open: boolean;
}

export function RecordingRow({ recording, open }: Props) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const { id, title, status, preview, createdAt, duration, kind } = recording;
  return (
    <li>
      <a className="row" href={toRecording(id)} aria-current={open ? 'page' : undefined}>
        <span className="row__title" dir="auto">
          {title}
        </span>
        {preview && (
          <span className="row__preview" dir="auto">
            {preview}
          </span>
        )}
        <span className="row__meta" data-time>
          {kind === 'transcript' && <FileText size={13} aria-hidden />}
          <span>{shortDate(createdAt)}</span>
          {duration !== null && <span>{clock(duration)}</span>}
          {status !== 'ready' && (
            <span className={`row__status row__status--${status}`}>{t(`status.${status}`)}</span>
          )}
        </span>
      </a>
    </li>
  );
}
