import { Calendar, Hash, PenLine, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Point, UNASSIGNED } from '../../main/contract';
import { useFormats } from '../i18n/format';
import { useSpeakerName } from '../i18n/speakerName';

/** Below a point: whose it is and until when, which figures it holds, and what a person changed in it. */
export function PointFacts({ point }: { point: Point }) {
  const { owner, due, dueDate, figures = [], was, method } = point;
  const { t } = useTranslation();
  const worded = useSpeakerName();
  const { calendarDay } = useFormats();
  const own = was
    ? t('summary.edited', { text: was.text })
    : method === 'person' && t('summary.own');
  if (!owner && !due && !own && figures.length === 0) return null;
  return (
    <p className="point__facts">
      {owner && (
        <span className="point__fact" dir="auto">
          <UserRound size={12} aria-hidden />
          {owner === UNASSIGNED
            ? t('summary.unassigned')
            : t('summary.owner', { owner: worded(owner) })}
        </span>
      )}
      {due && (
        <span className="point__fact" dir="auto">
          <Calendar size={12} aria-hidden />
          {t('summary.due', { due })}
          {dueDate && dueDate !== due && <time dateTime={dueDate}>{calendarDay(dueDate)}</time>}
        </span>
      )}
      {figures.length > 0 && (
        <span className="point__fact" dir="auto">
          <Hash size={12} aria-hidden />
          {t('summary.figures', { figures: figures.join(', ') })}
        </span>
      )}
      {own && (
        <span className="point__fact" dir="auto">
          <PenLine size={12} aria-hidden />
          {own}
        </span>
      )}
    </p>
  );
}
