import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError, PromiseEntry } from '../../main/contract';
import { useChange } from '../client/queries';
import { Button } from '../ui/Button';
import { useToasts } from '../ui/toasts';
import { useSaveOnLeaving } from '../ui/useSaveOnLeaving';

interface Props {
  promise: PromiseEntry;
  onDone: () => void;
}

/** What is owed, by whom and until when, in a person's words; Esc leaves it as it was, going elsewhere keeps it. */
export function PromiseForm({ promise, onDone }: Props) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const edit = useChange('promises.edit');
  const [text, setText] = useState(promise.text);
  const [owner, setOwner] = useState(promise.owner ?? '');
  const [due, setDue] = useState(promise.dueDate ?? '');
  const decided = useRef(false);
  // A later reading may renew it meanwhile: who typed nothing must not take that back.
  const [before] = useState(promise);
  const words = { text: text.trim(), owner: owner.trim() || null, dueDate: due || null };
  const done = (): void => {
    decided.current = true;
    onDone();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    decided.current = true;
    const undecided = (error: AppError): void => {
      decided.current = false;
      fail(error);
    };
    edit.mutate({ id: promise.id, ...words }, { onSuccess: onDone, onError: undecided });
  };
  useSaveOnLeaving(() => {
    const { text: said, owner: by, dueDate } = before;
    const isChanged = words.text !== said || words.owner !== by || words.dueDate !== dueDate;
    if (!decided.current && isChanged && words.text)
      edit.mutate({ id: promise.id, ...words }, { onError: fail });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    done();
  };
  return (
    <form className="promise-form" onSubmit={save} onKeyDown={onKeyDown}>
      <Field label={t('promises.what')} value={text} onChange={setText} maxLength={500} first />
      <div className="promise-form__row">
        <Field label={t('promises.who')} value={owner} onChange={setOwner} maxLength={200} />
        <Field label={t('promises.when')} value={due} onChange={setDue} type="date" />
      </div>
      <div className="promise-form__saving">
        <Button small kind="quiet" onClick={done}>
          {t('editor.cancel')}
        </Button>
        <Button small type="submit" kind="primary" disabled={!text.trim() || edit.isPending}>
          {t('editor.save')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date';
  maxLength?: number;
  /** Has the focus when the form opens. */
  first?: boolean;
}

function Field({ label, onChange, first, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="promise-form__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        dir="auto"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: a person has just asked to type here
        autoFocus={first}
        onChange={({ target }) => onChange(target.value)}
        {...input}
      />
    </div>
  );
}
