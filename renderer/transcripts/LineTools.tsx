import { CircleHelp, Copy, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../main/contract';
import { IconButton } from '../ui/Button';
import { useCopy } from '../ui/useCopy';

interface Props {
  segment: Segment;
  onEdit: () => void;
  /** More to do with it. */
  children?: ReactNode;
}

/** Beside a line: what is special about it, and what can be done with it. Shown when the line is pointed at. */
export function LineTools({ segment, onEdit, children }: Props) {
  const { t } = useTranslation();
  const copy = useCopy();
  return (
    <div className="line__tools">
      {segment.doubt && (
        <span className="line__doubt" title={t(`transcript.doubt.${segment.doubt}`)}>
          <CircleHelp size={15} aria-hidden />
        </span>
      )}
      {segment.edited && <span className="line__edited">{t('transcript.edited')}</span>}
      <span className="line__actions">
        <IconButton small tabIndex={-1} label={t('transcript.edit')} onClick={onEdit}>
          <Pencil size={14} aria-hidden />
        </IconButton>
        <IconButton
          small
          tabIndex={-1}
          label={t('transcript.copyLine')}
          onClick={() => copy(segment.text)}
        >
          <Copy size={14} aria-hidden />
        </IconButton>
        {children}
      </span>
    </div>
  );
}
