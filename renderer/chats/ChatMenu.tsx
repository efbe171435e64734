import { Ellipsis, LayoutList, PenLine, Trash2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRemoval } from '../bin/useRemoval';
import { IconButton } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import type { Panel } from './ChatPanes';
import { useChatReading } from './ChatReading';
import { ExportChat } from './ExportChat';

interface Props {
  onPanel: (panel: Panel) => void;
  onChooseMe: () => void;
}

/** What is done rarely with a chat. */
export function ChatMenu({ onPanel, onChooseMe }: Props) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const remove = useRemoval();
  return (
    <Menu
      trigger={
        <IconButton label={t('chats.menu')}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<LayoutList size={15} aria-hidden />} onSelect={() => onPanel('summary')}>
        {t('chats.sumUp')}
      </MenuItem>
      <MenuItem icon={<UserRound size={15} aria-hidden />} onSelect={onChooseMe}>
        {t('chats.me.action')}
      </MenuItem>
      <MenuItem icon={<PenLine size={15} aria-hidden />} onSelect={() => onPanel('style')}>
        {t('chats.style.action')}
      </MenuItem>
      <ExportChat id={chat.id} />
      <MenuItem
        icon={<Trash2 size={15} aria-hidden />}
        onSelect={() => remove({ ...chat, kind: 'chat' })}
      >
        {t('chats.remove')}
      </MenuItem>
    </Menu>
  );
}
