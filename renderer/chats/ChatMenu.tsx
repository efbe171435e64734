import { Ellipsis, LayoutList, PenLine, Trash2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoval } from '../bin/useRemoval';
import { SharingDialog } from '../sharing/SharingDialog';
import { IconButton } from '../ui/Button';
import { useOffer } from '../ui/commands';
import { Menu, MenuItem } from '../ui/Menu';
import type { Panel } from './ChatPanes';
import { useChatReading } from './ChatReading';
import { ExportChat, useChatWays } from './ExportChat';

interface Props {
  onPanel: (panel: Panel) => void;
  onChooseMe: () => void;
}

/** What is done rarely with a chat. */
export function ChatMenu({ onPanel, onChooseMe }: Props) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const remove = useRemoval();
  const ways = useChatWays(chat.id);
  const [sharing, setSharing] = useState(false);
  const commands = [
    {
      ...{ id: 'sum up', label: t('chats.sumUp'), run: () => onPanel('summary') },
      icon: <LayoutList size={15} aria-hidden />,
    },
    {
      ...{ id: 'me', label: t('chats.me.action'), run: onChooseMe },
      icon: <UserRound size={15} aria-hidden />,
    },
    {
      ...{ id: 'style', label: t('chats.style.action'), run: () => onPanel('style') },
      icon: <PenLine size={15} aria-hidden />,
    },
  ];
  const removal = {
    ...{ id: 'remove', label: t('chats.remove') },
    icon: <Trash2 size={15} aria-hidden />,
    run: () => remove({ ...chat, kind: 'chat' }),
  };
  useOffer('here', [...commands, removal]);
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('chats.menu')}>
            <Ellipsis size={18} aria-hidden />
          </IconButton>
        }
      >
        {commands.map(({ id, label, icon, run }) => (
          <MenuItem key={id} icon={icon} onSelect={run}>
            {label}
          </MenuItem>
        ))}
        <ExportChat ways={ways} onShare={() => setSharing(true)} />
        <MenuItem icon={removal.icon} onSelect={removal.run}>
          {removal.label}
        </MenuItem>
      </Menu>
      {sharing && (
        <SharingDialog kind="chat" id={chat.id} ways={ways} onClose={() => setSharing(false)} />
      )}
    </>
  );
}
