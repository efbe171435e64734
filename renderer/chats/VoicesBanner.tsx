import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { useChatReading } from './ChatReading';
import { useVoices } from './useVoices';

/** Voice notes that nobody has written down: how many, and how far it is. */
export function VoicesBanner() {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const { total, start, stop } = useVoices(chat);
  const done = total - chat.voicesLeft;
  if (chat.voicesLeft === 0) return null;
  return (
    <div className="voices">
      <p role="status" data-time>
        {total > 0
          ? t('chats.voices.writing', { done, total })
          : t('chats.voices.left', { count: chat.voicesLeft })}
      </p>
      {total > 0 ? (
        <Button small onClick={stop}>
          {t('chats.voices.stop')}
        </Button>
      ) : (
        <Button small onClick={start}>
          {t('chats.voices.write')}
        </Button>
      )}
      {total > 0 && <Progress label={t('chats.voices.progress')} value={done / total} />}
    </div>
  );
}
