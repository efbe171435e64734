import { FileText } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { clock, useFormats } from '../i18n/format';
import { RowMarks } from '../tags/RowMarks';
import { EntryRow, type RowPlace } from '../ui/EntryRow';
import { toRecording } from '../ui/route';

interface Props extends RowPlace {
  recording: Recording;
}

/** A recording in the list: its title, its first words, when, how long and how it stands. */
export const RecordingRow = memo(function RecordingRow({ recording, ...place }: Props) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const { id, title, status, createdAt, duration, kind, language } = recording;
  // A title made from the text would only be said twice.
  const preview = recording.preview === title ? '' : recording.preview;
  return (
    <EntryRow
      id={id}
      href={toRecording(id)}
      title={title}
      preview={preview}
      lang={language}
      {...place}
    >
      {kind === 'transcript' && (
        <FileText size={13} role="img" aria-label={t('recording.importedText')} />
      )}
      <span>{shortDate(createdAt)}</span>
      {duration !== null && <span>{clock(duration)}</span>}
      <RowMarks {...recording} />
      {status !== 'ready' && (
        <span className={`row__status row__status--${status}`}>{t(`status.${status}`)}</span>
      )}
    </EntryRow>
  );
});
