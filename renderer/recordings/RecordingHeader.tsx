import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useChange } from '../client/queries';
import { clock, useFormats } from '../i18n/format';
import { EntryTags } from '../tags/EntryTags';
import { StarButton } from '../tags/StarButton';
import { TitleEditor } from '../ui/TitleEditor';
import { ExportMenu } from './ExportMenu';
import { RecordingMenu } from './RecordingMenu';

/** Title, facts and menus of the recording that is open. */
export function RecordingHeader({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const { fullDate, languageName } = useFormats();
  const { mutateAsync } = useChange('recordings.rename');
  const { createdAt, duration, language, kind } = recording;
  const facts = [
    fullDate(createdAt),
    duration === null ? null : clock(duration),
    language === null ? null : languageName(language),
    kind === 'transcript' ? t('recording.importedText') : null,
  ].filter(Boolean);
  return (
    <header className="recording__head">
      <a className="icon-button recording__back" href="#/" aria-label={t('nav.back')}>
        <ArrowLeft size={20} aria-hidden className="flip" />
      </a>
      <div className="recording__naming">
        <TitleEditor
          title={recording.title}
          label={t('recording.title')}
          renameLabel={t('recording.rename')}
          rename={(title) => mutateAsync({ id: recording.id, title })}
        />
        <div className="recording__facts">
          <p data-time>{facts.join(' · ')}</p>
          <EntryTags {...recording} />
        </div>
      </div>
      <StarButton {...recording} />
      <ExportMenu recording={recording} />
      <RecordingMenu recording={recording} />
    </header>
  );
}
