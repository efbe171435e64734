import { useTranslation } from 'react-i18next';
import type { Recording, Summary } from '../../main/contract';
import { directionOf } from '../i18n/direction';
import { useFormats } from '../i18n/format';
import { CoverageLine } from './CoverageLine';
import { PointItem } from './PointItem';
import { RemovedLines } from './RemovedLines';

interface Props {
  summary: Summary;
  recording: Recording;
}

/** A summary with its sources, what it leaves out, and how it was made. */
export function SummaryView({ summary, recording }: Props) {
  const { t } = useTranslation();
  const { fullDate } = useFormats();
  const { points, type, notes, removed, method, model, promptVersion, createdAt } = summary;
  const timed = points.some(({ sources }) => sources[0]?.start !== undefined);
  return (
    <div className="summary__body">
      {notes.map((note) => (
        <p key={note} className="summary__note">
          {t(`summary.notes.${note}`)}
        </p>
      ))}
      {points.length === 0 && !notes.includes('no-actions-here') && (
        <p className="summary__note">{t('summary.nothingFound')}</p>
      )}
      <ol
        className={`points points--${type}${timed ? '' : ' points--untimed'}`}
        aria-label={t('summary.points')}
        dir={directionOf(summary.language)}
        lang={summary.language}
      >
        {points.map((point) => (
          <PointItem
            key={`${point.sources[0]?.segment} ${point.text}`}
            point={point}
            audible={!!recording.audio}
          />
        ))}
      </ol>
      <footer className="summary__foot">
        <CoverageLine summary={summary} recording={recording} />
        <p>{t(`summary.methods.${method}`)}</p>
        <RemovedLines removed={removed} />
        <p dir="auto">
          {t('summary.provenance', { model, version: promptVersion, time: fullDate(createdAt) })}
        </p>
      </footer>
    </div>
  );
}
