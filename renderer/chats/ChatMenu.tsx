import { LayoutList, PenLine, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoval } from '../bin/useRemoval';
import { SharingDialog } from '../sharing/SharingDialog';
import { MoreMenu } from '../ui/MoreMenu';
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
  return (
    <>
      <MoreMenu
        label={t('chats.menu')}
        commands={commands}
        removal={{ label: t('chats.remove'), run: () => remove({ ...chat, kind: 'chat' }) }}
      >
        <ExportChat ways={ways} onShare={() => setSharing(true)} />
      </MoreMenu>
      {sharing && (
        <SharingDialog kind="chat" id={chat.id} ways={ways} onClose={() => setSharing(false)} />
      )}
    </>
  );
}
