import { FileText } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { clock, useFormats } from '../i18n/format';
import { toRecording } from '../ui/route';

interface Props {
  recording: Recording;
  open: boolean;
  /** One row only is reached by Tab; the arrows lead to the others. */
  tabStop: boolean;
}

export const RecordingRow = memo(function RecordingRow({ recording, open, tabStop }: Props) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const { id, title, status, createdAt, duration, kind } = recording;
  const lang = recording.language ?? undefined;
  // A title made from the text would only be said twice.
  const preview = recording.preview === title ? '' : recording.preview;
  return (
    <li>
      <a
        className="row"
        href={toRecording(id)}
        tabIndex={tabStop ? 0 : -1}
        aria-current={open ? 'page' : undefined}
      >
        <span className="row__title" dir="auto" lang={lang}>
          {title}
        </span>
        {preview && (
          <span className="row__preview" dir="auto" lang={lang}>
            {preview}
          </span>
        )}
        <span className="row__meta" data-time>
          {kind === 'transcript' && (
            <FileText size={13} role="img" aria-label={t('recording.importedText')} />
          )}
          <span>{shortDate(createdAt)}</span>
          {duration !== null && <span>{clock(duration)}</span>}
          {status !== 'ready' && (
            <span className={`row__status row__status--${status}`}>{t(`status.${status}`)}</span>
          )}
        </span>
      </a>
    </li>
  );
});
