import { useTranslation } from 'react-i18next';
import type { AskSource } from '../../main/contract';
import { AskBox } from '../search/AskBox';
import type { Question } from '../search/useQuestion';
import { useWide } from '../ui/media';
import { useChatReading } from './ChatReading';
import { SidePanel } from './SidePanel';

interface Props {
  question: Question;
  onClose: () => void;
}

/** A question to the chat that is open; each passage of the answer leads to its message. */
export function AskPanel({ question, onClose }: Props) {
  const { t } = useTranslation();
  const wide = useWide();
  const { chat, showMessage } = useChatReading();
  const show = ({ message }: AskSource): void => {
    if (message !== undefined) showMessage(message);
    if (!wide) onClose();
  };
  const hint = <p className="panel__hint">{t('ask.chatHint')}</p>;
  return (
    <SidePanel toField title={t('ask.chat')} onClose={onClose}>
      <AskBox
        {...{ scope: { chat: chat.id }, question, hint }}
        label={t('ask.chat')}
        onOpen={show}
      />
    </SidePanel>
  );
}
