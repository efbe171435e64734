import { useTranslation } from 'react-i18next';
import { isUnread, type Recording, type Summary } from '../../main/contract';
import { useFormats } from '../i18n/format';
import { CoverageLine } from './CoverageLine';
import { DismissedPoints } from './DismissedPoints';
import { PointList } from './PointList';
import { RemovedLines } from './RemovedLines';
import { Sections } from './Sections';
import { useEditPoints } from './useEditPoints';

interface Props {
  summary: Summary;
  recording: Recording;
  /** It is still being made. */
  refining: boolean;
}

/** A summary with its sources, what it leaves out, and how it was made. */
export function SummaryView({ summary, recording, refining }: Props) {
  const edits = useEditPoints(summary);
  const { t } = useTranslation();
  const { fullDate } = useFormats();
  const { points, type, language, notes, removed, method, model, promptVersion } = summary;
  const shown = { audible: !!recording.audio, refining };
  return (
    <div className="summary__body">
      {notes.map((note) => (
        <p key={note} className="summary__note">
          {t(`summary.notes.${note}`)}
        </p>
      ))}
      {points.length === 0 && type !== 'template' && !isUnread(notes) && (
        <p className="summary__note">{t('summary.nothingFound')}</p>
      )}
      {type === 'template' ? (
        <Sections summary={summary} {...shown} />
      ) : (
        <PointList {...{ points, type, language, edits }} {...shown} label={t('summary.points')} />
      )}
      <footer className="summary__foot">
        <CoverageLine summary={summary} recording={recording} />
        <p>{t(`summary.methods.${method}`)}</p>
        <RemovedLines removed={removed} />
        <DismissedPoints dismissed={summary.dismissed ?? []} edits={edits} />
        <p dir="auto">
          {t('summary.provenance', {
            model,
            version: promptVersion,
            time: fullDate(summary.createdAt),
          })}
        </p>
      </footer>
    </div>
  );
}
