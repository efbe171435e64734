import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingLikeThat } from '../recordings/FilterStrip';
import { useView } from '../recordings/view';
import { Button } from '../ui/Button';
import { useNarrow } from '../ui/media';
import { ChatList } from './ChatList';
import { EmptyChats } from './EmptyChats';
import { PasteDialog } from './PasteDialog';
import { useChats } from './useChats';
import './chats.css';

/** The chats' half of the library: the list, and a way to bring in what was copied. */
export function ChatSide({ scroller }: { scroller: HTMLElement | null }) {
  const { t } = useTranslation();
  const chats = useChats();
  const { filters, placeOf } = useView();
  const narrow = useNarrow();
  if (!chats) return null;
  const { total } = chats;
  const { key, place } = placeOf('chats');
  if (total > 0)
    return (
      <>
        <ChatList key={key} {...{ place, total, scroller }} />
        <PasteButton />
      </>
    );
  if (Object.keys(filters.chats).length > 0) return <NothingLikeThat side="chats" />;
  return narrow ? <EmptyChats /> : <p className="library__none">{t('chats.none')}</p>;
}

/** Opens the dialog for pasted messages. */
export function PasteButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" className="paste-button" onClick={() => setOpen(true)}>
        <ClipboardPaste size={15} aria-hidden />
        {t('chats.paste')}
      </Button>
      {open && <PasteDialog onClose={() => setOpen(false)} />}
    </>
  );
}
