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

/** Beside a point: the way to its words and, once locked, its lock. The rest shows when the point is pointed at. */
export function PointTools({ point, open, quotesId, onOpen, onEdit, onLock }: Props) {
  const { t } = useTranslation();
  return (
    <div className="point__tools">
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
      {point.locked && (
        <IconButton small label={t('summary.locked')} onClick={onLock}>
          <Lock size={14} aria-hidden />
        </IconButton>
      )}
      <span className="point__actions">
        <IconButton small label={t('summary.edit')} onClick={onEdit}>
          <Pencil size={14} aria-hidden />
        </IconButton>
        {!point.locked && (
          <IconButton small label={t('summary.lock')} onClick={onLock}>
            <LockOpen size={14} aria-hidden />
          </IconButton>
        )}
      </span>
    </div>
  );
}
