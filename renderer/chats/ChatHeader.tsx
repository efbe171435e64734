import { ArrowLeft, History, MessageCircleQuestionMark, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../client/queries';
import { useFormats } from '../i18n/format';
import { EntryTags } from '../tags/EntryTags';
import { StarButton } from '../tags/StarButton';
import { Button, IconButton } from '../ui/Button';
import { useOffer } from '../ui/commands';
import { TitleEditor } from '../ui/TitleEditor';
import { ChatMenu } from './ChatMenu';
import type { Panel } from './ChatPanes';
import { useChatReading } from './ChatReading';
import { JumpToDate } from './JumpToDate';

interface Props {
  onFind: () => void;
  onPanel: (panel: Panel) => void;
  onChooseMe: () => void;
}

/** Title, facts and what can be done with the chat that is open. */
export function ChatHeader({ onFind, onPanel, onChooseMe }: Props) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const { mutateAsync } = useChange('chats.rename');
  useOffer('here', [
    {
      ...{ id: 'catch up', label: t('chats.catchUp.action'), run: () => onPanel('catchUp') },
      icon: <History size={15} aria-hidden />,
    },
    {
      ...{ id: 'ask', label: t('ask.chat'), shortcut: 'Q', run: () => onPanel('ask') },
      icon: <MessageCircleQuestionMark size={15} aria-hidden />,
    },
  ]);
  return (
    <header className="chat__head">
      <a className="icon-button chat__back" href="#/chats" aria-label={t('chats.back')}>
        <ArrowLeft size={20} aria-hidden className="flip" />
      </a>
      <div className="chat__naming">
        <TitleEditor
          title={chat.title}
          label={t('chats.title')}
          renameLabel={t('chats.rename')}
          rename={(title) => mutateAsync({ id: chat.id, title })}
        />
        <div className="chat__about">
          <Facts />
          <EntryTags {...chat} />
        </div>
      </div>
      <div className="chat__tools">
        <Button small aria-label={t('chats.catchUp.action')} onClick={() => onPanel('catchUp')}>
          <History size={15} aria-hidden />
          <span className="chat__word">{t('chats.catchUp.action')}</span>
        </Button>
        <Button small aria-label={t('ask.chat')} onClick={() => onPanel('ask')}>
          <MessageCircleQuestionMark size={15} aria-hidden />
          <span className="chat__word">{t('ask.button')}</span>
        </Button>
        <IconButton label={t('chats.find.open')} aria-keyshortcuts="Control+F" onClick={onFind}>
          <Search size={18} aria-hidden />
        </IconButton>
        <JumpToDate />
        <StarButton {...chat} />
        <ChatMenu onPanel={onPanel} onChooseMe={onChooseMe} />
      </div>
    </header>
  );
}

function Facts() {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const { number, languageName } = useFormats();
  const people = chat.participants.length;
  const facts = [
    t(`chats.apps.${chat.app}`),
    people > 2 ? t('chats.people', { count: people }) : null,
    t('chats.messages', { count: chat.messages, shown: number(chat.messages) }),
    chat.language === null ? null : languageName(chat.language),
  ].filter(Boolean);
  return (
    <p className="chat__facts" data-time>
      {facts.join(' · ')}
    </p>
  );
}
