import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useChange } from '../client/queries';
import { IconButton } from '../ui/Button';
import { useToasts } from '../ui/toasts';

/** The title; a click on it or the pencil makes it a field. Enter and leaving save, Esc does not. */
export function TitleEditor({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const done = (byKey: boolean): void => {
    setEditing(false);
    if (byKey) requestAnimationFrame(() => pencil.current?.focus());
  };
  if (editing) return <TitleField recording={recording} onDone={done} />;
  return (
    <div className="title">
      <h1 className="title__text" dir="auto" onDoubleClick={() => setEditing(true)}>
        {recording.title}
      </h1>
      <IconButton ref={pencil} small label={t('recording.rename')} onClick={() => setEditing(true)}>
        <Pencil size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

interface FieldProps {
  recording: Recording;
  /** Ended by a key: then the focus goes back to where it came from. */
  onDone: (byKey: boolean) => void;
}

function TitleField({ recording: { id, title }, onDone }: FieldProps) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const rename = useChange('recordings.rename');
  const [draft, setDraft] = useState(title);
  // The title may change elsewhere meanwhile: who typed nothing must not take that back.
  const [before] = useState(title);
  const save = (byKey: boolean): void => {
    const wanted = draft.trim();
    if (!wanted || wanted === before) onDone(byKey);
    else rename.mutate({ id, title: wanted }, { onSuccess: () => onDone(byKey), onError: fail });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save(true);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone(true);
  };
  return (
    <input
      className="field title__field"
      dir="auto"
      aria-label={t('recording.title')}
      maxLength={200}
      value={draft}
      ref={(input) => input?.focus()}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => save(false)}
      onKeyDown={onKeyDown}
    />
  );
}
