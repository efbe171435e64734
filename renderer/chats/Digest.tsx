import { useTranslation } from 'react-i18next';
import type { DigestItem } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useWide } from '../ui/media';
import { useChatReading } from './ChatReading';

const SECTIONS = ['decisions', 'questions', 'plans'] as const;

interface Props {
  since: number;
  /** After a jump where the panel lies over the thread. */
  onJump: () => void;
}

/** The digest itself; closing the panel stops the reading. */
export function Digest({ since, onJump }: Props) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const { data, error } = useAsk('chats.catchUp', { id: chat.id, since }, { quiet: true });
  if (error)
    return (
      <p className="panel__note" role="alert">
        {[error.message, error.hint].filter(Boolean).join(' ')}
      </p>
    );
  if (!data)
    return (
      <p className="panel__note" role="status">
        {t('chats.catchUp.reading')}
      </p>
    );
  const filled = SECTIONS.filter((name) => data[name].length > 0);
  return (
    <div className="digest">
      {filled.length === 0 && <p className="panel__note">{t('chats.catchUp.nothing')}</p>}
      {filled.map((name) => (
        <section key={name} aria-label={t(`chats.catchUp.${name}`)}>
          <h3 className="digest__title">{t(`chats.catchUp.${name}`)}</h3>
          <ul className="digest__items">
            {data[name].map((item) => (
              <Item key={`${item.messages[0]} ${item.text}`} item={item} onJump={onJump} />
            ))}
          </ul>
        </section>
      ))}
      <p className="panel__hint">{t('chats.catchUp.read', { count: data.read })}</p>
    </div>
  );
}

function Item({
  item: { text, sender, messages },
  onJump,
}: {
  item: DigestItem;
  onJump: () => void;
}) {
  const { t } = useTranslation();
  const wide = useWide();
  const { showMessage } = useChatReading();
  const jump = (id: number): void => {
    showMessage(id);
    if (!wide) onJump();
  };
  const [first = 0, ...others] = messages;
  return (
    <li className="digest__item">
      <button type="button" className="digest__text" onClick={() => jump(first)}>
        <span dir="auto">{text}</span>
        <span className="digest__sender" dir="auto">
          {sender}
        </span>
      </button>
      {others.map((id, i) => (
        <button
          key={id}
          type="button"
          className="digest__more"
          aria-label={t('chats.catchUp.open', { number: i + 2 })}
          onClick={() => jump(id)}
        >
          {i + 2}
        </button>
      ))}
    </li>
  );
}
