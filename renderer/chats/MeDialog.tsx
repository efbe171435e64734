import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useToasts } from '../ui/toasts';
import { useChatReading } from './ChatReading';

/** Asks which of the people in the chat sits here; without an answer nothing is guessed. */
export function MeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { chat } = useChatReading();
  const { fail } = useToasts();
  // Nobody is chosen beforehand; null is an answer, too.
  const [chosen, setChosen] = useState<string | null | undefined>(chat.me ?? undefined);
  const setMe = useChange('chats.setMe');
  const save = (): void => {
    if (chosen === undefined) return;
    setMe.mutate({ id: chat.id, me: chosen }, { onSuccess: onClose, onError: fail });
  };
  return (
    <Dialog title={t('chats.me.title')} onClose={onClose}>
      <p>{t('chats.me.body')}</p>
      <fieldset className="people">
        <legend className="sr-only">{t('chats.me.title')}</legend>
        {chat.participants.map(({ name, messages }, index) => (
          <Person
            key={name}
            name={name}
            messages={messages}
            first={index === 0}
            chosen={chosen === name}
            onChoose={() => setChosen(name)}
          />
        ))}
        <Person
          name={t('chats.me.nobody')}
          chosen={chosen === null}
          onChoose={() => setChosen(null)}
        />
      </fieldset>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('chats.me.later')}</Button>
        <Button kind="primary" disabled={setMe.isPending || chosen === undefined} onClick={save}>
          {t('chats.me.save')}
        </Button>
      </div>
    </Dialog>
  );
}

interface PersonProps {
  name: string;
  messages?: number;
  first?: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Person({ name, messages, first, chosen, onChoose }: PersonProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <label className="person">
      <input type="radio" name="me" checked={chosen} data-first-focus={first} onChange={onChoose} />
      <span className="person__name">
        <bdi>{name}</bdi>
      </span>
      {messages !== undefined && (
        <span className="person__count">
          {t('chats.messages', { count: messages, shown: number(messages) })}
        </span>
      )}
    </label>
  );
}
