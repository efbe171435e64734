import { useTranslation } from 'react-i18next';
import type { Recording, Summary } from '../../main/contract';
import { directionOf } from '../i18n/direction';
import { useFormats } from '../i18n/format';
import { AddPoint } from './AddPoint';
import { CoverageLine } from './CoverageLine';
import { DismissedPoints } from './DismissedPoints';
import { PointItem } from './PointItem';
import { RemovedLines } from './RemovedLines';
import { useEditPoints } from './useEditPoints';

interface Props {
  summary: Summary;
  recording: Recording;
  /** It is still being made. */
  refining: boolean;
}

/** Kinds that are a line or two: nothing is added to them. */
const CLOSED = new Set<Summary['type']>(['headline', 'teaser']);

/** Nothing was found because nothing was looked for. */
const UNREAD = new Set<Summary['notes'][number]>(['no-actions-here', 'not-looked-for']);

/** A summary with its sources, what it leaves out, and how it was made. */
export function SummaryView({ summary, recording, refining }: Props) {
  const edits = useEditPoints(summary);
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
      {points.length === 0 && !notes.some((note) => UNREAD.has(note)) && (
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
            key={`${point.sources[0]?.segment} ${point.was?.text ?? point.text}`}
            point={point}
            audible={!!recording.audio}
            edits={edits}
            refining={refining}
          />
        ))}
      </ol>
      {!CLOSED.has(type) && <AddPoint edits={edits} />}
      <footer className="summary__foot">
        <CoverageLine summary={summary} recording={recording} />
        <p>{t(`summary.methods.${method}`)}</p>
        <RemovedLines removed={removed} />
        <DismissedPoints dismissed={summary.dismissed ?? []} edits={edits} />
        <p dir="auto">
          {t('summary.provenance', { model, version: promptVersion, time: fullDate(createdAt) })}
        </p>
      </footer>
    </div>
  );
}
