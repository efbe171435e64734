import { Ellipsis, PenLine, Trash2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRemoval } from '../bin/useRemoval';
import { IconButton } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import { useChatReading } from './ChatReading';

interface Props {
  onStyle: () => void;
  onChooseMe: () => void;
}

/** What is done rarely with a chat. */
export function ChatMenu({ onStyle, onChooseMe }: Props) {
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
      <MenuItem icon={<UserRound size={15} aria-hidden />} onSelect={onChooseMe}>
        {t('chats.me.action')}
      </MenuItem>
      <MenuItem icon={<PenLine size={15} aria-hidden />} onSelect={onStyle}>
        {t('chats.style.action')}
      </MenuItem>
      <MenuItem
        icon={<Trash2 size={15} aria-hidden />}
        onSelect={() => remove({ ...chat, kind: 'chat' })}
      >
        {t('chats.remove')}
      </MenuItem>
    </Menu>
  );
}
