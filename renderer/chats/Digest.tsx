import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useChatReading } from './ChatReading';
import { CitedLine } from './CitedLine';
import { NoAnswer } from './NoAnswer';

const SECTIONS = ['decisions', 'questions', 'plans'] as const;

interface Props {
  since: number;
  /** After a jump where the panel lies over the thread. */
  onJump: () => void;
}

/** The digest itself; closing the panel stops the reading. */
export function Digest({ since, onJump }: Props) {
  const { t } = useTranslation();
  const { chat, showMessage } = useChatReading();
  const { data, error } = useAsk('chats.catchUp', { id: chat.id, since }, { quiet: true });
  if (error || !data) return <NoAnswer error={error} waiting={t('chats.catchUp.reading')} />;
  const filled = SECTIONS.filter((name) => data[name].length > 0);
  return (
    <div className="digest">
      {filled.length === 0 && <p className="panel__note">{t('chats.catchUp.nothing')}</p>}
      {filled.map((name) => (
        <section key={name} aria-label={t(`chats.catchUp.${name}`)}>
          <h3 className="digest__title">{t(`chats.catchUp.${name}`)}</h3>
          <ul className="digest__items">
            {data[name].map(({ text, sender, messages }) => (
              <CitedLine
                key={`${messages[0]} ${text}`}
                text={text}
                who={sender}
                places={messages}
                onOpen={showMessage}
                onJump={onJump}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className="panel__hint">{t('chats.catchUp.read', { count: data.read })}</p>
    </div>
  );
}
