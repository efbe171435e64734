import { ChevronDown, Lock, LockOpen, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../main/contract';
import { IconButton } from '../ui/Button';

interface Props {
  point: Point;
  open: boolean;
  quotesId: string;
  onOpen: () => void;
  onEdit: () => void;
  onLock: () => void;
}

/** Beside a point: its lock, and what can be done with it. All but the lock of a locked one rest until the point is looked at. */
export function PointTools({ point, open, quotesId, onOpen, onEdit, onLock }: Props) {
  const { t } = useTranslation();
  return (
    <div className="point__tools">
      <IconButton small className="point__tool" label={t('summary.edit')} onClick={onEdit}>
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton
        small
        className={`point__tool${point.locked ? ' point__tool--on' : ''}`}
        label={t(point.locked ? 'summary.locked' : 'summary.lock')}
        aria-pressed={point.locked ?? false}
        onClick={onLock}
      >
        {point.locked ? <Lock size={14} aria-hidden /> : <LockOpen size={14} aria-hidden />}
      </IconButton>
      {point.sources.length > 0 && (
        <IconButton
          small
          className={`point__more${open ? ' point__more--open' : ''}`}
          label={t(open ? 'summary.hideSource' : 'summary.showSource')}
          aria-expanded={open}
          aria-controls={quotesId}
          onClick={onOpen}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
