import { Ellipsis, PenLine, Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import { useChatReading } from './ChatReading';
import { RemoveChatDialog } from './RemoveChatDialog';

interface Props {
  onStyle: () => void;
  onChooseMe: () => void;
}

/** What is done rarely with a chat. */
export function ChatMenu({ onStyle, onChooseMe }: Props) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const [removing, setRemoving] = useState(false);
  return (
    <>
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
        <MenuItem danger icon={<Trash2 size={15} aria-hidden />} onSelect={() => setRemoving(true)}>
          {t('chats.remove')}
        </MenuItem>
      </Menu>
      {removing && <RemoveChatDialog chat={chat} onClose={() => setRemoving(false)} />}
    </>
  );
}
