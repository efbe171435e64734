import { Calendar, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PromiseEntry } from '../../main/contract';
import { useFormats } from '../i18n/format';

/** Whose it is, to whom, and by when. */
export function PromiseFacts({
  promise: { owner, to, mine, due, dueDate },
}: {
  promise: PromiseEntry;
}) {
  const { t } = useTranslation();
  const { calendarDay } = useFormats();
  const who = owner === null ? t('summary.unassigned') : mine ? t('promises.me', { owner }) : owner;
  return (
    <p className="promise__facts">
      <span className="promise__fact" dir="auto">
        <UserRound size={12} aria-hidden />
        {to === null ? who : t('promises.to', { owner: who, to })}
      </span>
      {(due ?? dueDate) !== null && (
        <span className="promise__fact" dir="auto">
          <Calendar size={12} aria-hidden />
          {dueDate ? <time dateTime={dueDate}>{calendarDay(dueDate)}</time> : due}
          {dueDate && due && due !== dueDate && <span>{t('promises.said', { due })}</span>}
        </span>
      )}
    </p>
  );
}
