import { AudioLines, MessagesSquare, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BinItem } from '../../main/contract';
import { useChange } from '../client/queries';
import { clock, useFormats } from '../i18n/format';
import { Button, IconButton } from '../ui/Button';
import { go, toChat, toRecording } from '../ui/route';
import { useToasts } from '../ui/toasts';

interface Props {
  item: BinItem;
  onRemove: () => void;
}

/** One thing in the bin, and what can be done with it. */
export function BinRow({ item, onRemove }: Props) {
  const { t } = useTranslation();
  const restore = useRestore(item);
  const Icon = item.kind === 'chat' ? MessagesSquare : AudioLines;
  return (
    <li className="bin__item">
      <Icon size={18} className="bin__kind" role="img" aria-label={t(`bin.kinds.${item.kind}`)} />
      <div className="bin__words">
        <p className="bin__name" dir="auto">
          {item.title}
        </p>
        <p className="bin__facts">{useFacts(item).join(' · ')}</p>
      </div>
      <Button small aria-label={t('bin.restoreNamed', item)} {...restore}>
        <RotateCcw size={14} aria-hidden />
        {t('bin.restore')}
      </Button>
      <IconButton small label={t('bin.removeNamed', item)} onClick={onRemove}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </li>
  );
}

function useFacts({ duration, messages, binnedAt, daysLeft }: BinItem): string[] {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  return [
    t('bin.since', { date: shortDate(binnedAt) }),
    duration === null ? '' : clock(duration),
    messages === null ? '' : t('bin.messages', { count: messages }),
    daysLeft === null ? '' : t('bin.daysLeft', { count: daysLeft }),
  ].filter(Boolean);
}

function useRestore({ kind, id, title }: BinItem) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const restore = useChange('bin.restore');
  const open = (): void => {
    go(kind === 'chat' ? toChat(id) : toRecording(id));
  };
  const restored = (): void =>
    show({
      kind: 'done',
      title: t('bin.restored', { title }),
      action: { label: t('bin.open'), run: open },
    });
  return {
    disabled: restore.isPending,
    onClick: () => restore.mutate({ ids: [id] }, { onSuccess: restored, onError: fail }),
  };
}
