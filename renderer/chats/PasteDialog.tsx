import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../main/contract';
import { useChange } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { useTellChats } from '../jobs/tellChats';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { go, toChat } from '../ui/route';

/** Takes messages as they were copied. What cannot be read stays in the field, with the reason under it. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const { take, error, isPending } = useTaking(onClose);
  return (
    <Dialog title={t('chats.paste')} onClose={onClose}>
      <div className="paste">
        <p id={`${id}-help`}>{t('chats.pasteBody')}</p>
        <label className="sr-only" htmlFor={`${id}-text`}>
          {t('chats.pasteLabel')}
        </label>
        <textarea
          id={`${id}-text`}
          className="field paste__text"
          dir="auto"
          rows={8}
          data-first-focus
          aria-describedby={`${id}-help`}
          aria-invalid={!!error}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <label htmlFor={`${id}-title`}>{t('chats.pasteTitle')}</label>
        <input
          id={`${id}-title`}
          className="field"
          dir="auto"
          maxLength={200}
          placeholder={t('chats.pasteTitleHint')}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        {error && <PasteProblem error={error} />}
      </div>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('confirm.cancel')}</Button>
        <Button
          kind="primary"
          disabled={!text.trim() || isPending}
          onClick={() => take(text, title.trim())}
        >
          {t('chats.pasteImport')}
        </Button>
      </div>
    </Dialog>
  );
}

function PasteProblem({ error }: { error: AppError }) {
  const errorWords = useErrorWords();
  return (
    <p className="paste__problem" role="alert">
      {errorWords(error)}
    </p>
  );
}

function useTaking(onClose: () => void) {
  const { mutate, error, isPending } = useChange('chats.importText');
  const tellChats = useTellChats();
  const take = (text: string, title: string): void =>
    mutate(
      { text, ...(title ? { title } : {}) },
      {
        onSuccess: (imported) => {
          tellChats(imported);
          onClose();
          const [first] = imported.chats;
          if (first) go(toChat(first.chat.id));
        },
      },
    );
  return { take, error, isPending };
}
