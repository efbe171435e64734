import { useTranslation } from 'react-i18next';
import { FilePicker } from '../jobs/FilePicker';
import { PasteButton } from './ChatSide';

/** The first minute with chats: how to get one out of a messenger, and the ways to bring it in. */
export function EmptyChats() {
  const { t } = useTranslation();
  return (
    <div className="welcome">
      <Picture />
      <h2 className="welcome__title">{t('chats.empty.title')}</h2>
      <p>{t('chats.empty.body')}</p>
      <div className="welcome__actions">
        <FilePicker kind="primary">{t('chats.empty.choose')}</FilePicker>
        <PasteButton />
      </div>
      <p className="welcome__formats">{t('chats.empty.formats')}</p>
    </div>
  );
}

/** Messages of two people, one of them being drafted. */
function Picture() {
  return (
    <svg className="welcome__picture" viewBox="0 0 176 60" aria-hidden="true">
      <rect className="welcome__line" x="4" y="4" width="84" height="14" rx="7" />
      <rect x="92" y="23" width="80" height="14" rx="7" />
      <rect className="welcome__line" x="4" y="42" width="56" height="14" rx="7" />
    </svg>
  );
}
