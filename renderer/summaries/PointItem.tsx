import { Calendar, ChevronDown, UserRound } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Point, UNASSIGNED } from '../../main/contract';
import { clock, useFormats } from '../i18n/format';
import { useReading } from '../recordings/ReadingContext';
import { usePauseOnSpace } from '../recordings/usePlayerKeys';
import { IconButton } from '../ui/Button';
import { Quotes } from './Quotes';

interface Props {
  point: Point;
  audible: boolean;
}

/** One point with its receipt: a click plays the passage, the arrow opens the words behind it. */
export function PointItem({ point, audible }: Props) {
  const { t } = useTranslation();
  const pauseOnSpace = usePauseOnSpace();
  const quotesId = useId();
  const [open, setOpen] = useState(false);
  const { showSources, lit } = useReading();
  const start = point.sources[0]?.start;
  const active = point.sources.some(({ segment }) => lit.has(segment));
  return (
    <li className={`point${active ? ' point--active' : ''}`}>
      <span className="point__time" data-time aria-hidden>
        {start === undefined ? '•' : clock(start)}
      </span>
      <div className="point__words">
        <button
          type="button"
          className="point__text"
          dir="auto"
          title={
            audible && start !== undefined
              ? t('summary.playPoint', { time: clock(start) })
              : undefined
          }
          onKeyDown={pauseOnSpace}
          onClick={() => showSources(point.sources, audible)}
        >
          {point.text}
        </button>
        <PointFacts point={point} />
        <div id={quotesId} hidden={!open}>
          {open && <Quotes sources={point.sources} audible={audible} />}
        </div>
      </div>
      <IconButton
        small
        className={`point__more${open ? ' point__more--open' : ''}`}
        label={t(open ? 'summary.hideSource' : 'summary.showSource')}
        aria-expanded={open}
        aria-controls={quotesId}
        onClick={() => setOpen(!open)}
      >
        <ChevronDown size={16} aria-hidden />
      </IconButton>
    </li>
  );
}

function PointFacts({ point: { owner, due, dueDate } }: { point: Point }) {
  const { t } = useTranslation();
  const { calendarDay } = useFormats();
  if (!owner && !due) return null;
  return (
    <p className="point__facts">
      {owner && (
        <span className="point__fact" dir="auto">
          <UserRound size={12} aria-hidden />
          {owner === UNASSIGNED ? t('summary.unassigned') : t('summary.owner', { owner })}
        </span>
      )}
      {due && (
        <span className="point__fact" dir="auto">
          <Calendar size={12} aria-hidden />
          {t('summary.due', { due })}
          {dueDate && dueDate !== due && <time dateTime={dueDate}>{calendarDay(dueDate)}</time>}
        </span>
      )}
    </p>
  );
}
