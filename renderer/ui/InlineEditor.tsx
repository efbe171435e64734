import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { useSaveOnLeaving } from './useSaveOnLeaving';
import './inlineEditor.css';

interface Props {
  label: string;
  /** What stands there. */
  text: string;
  pending: boolean;
  /** Called with text that differs; `onSaved` when saving has worked, not where nobody looks any more. */
  save: (text: string, onSaved?: () => void) => void;
  onDone: () => void;
  /** More that can be done with it, before cancel and save. */
  children?: ReactNode;
}

/**
 * Enter saves, Esc leaves the text as it was; what was typed stays until saving has worked. Whoever goes elsewhere
 * without either (another line, another recording, the window closed) has it saved.
 */
export function InlineEditor({ label, text, pending, save, onDone, children }: Props) {
  const { t } = useTranslation();
  const hintId = useId();
  const draft = useDraft(text, save, onDone);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.shiftKey) return;
    if (event.key === 'Enter') draft.save();
    if (event.key === 'Escape') draft.cancel();
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  };
  return (
    <div className="inline-editor">
      <GrowingText
        dir="auto"
        aria-label={label}
        aria-describedby={hintId}
        value={draft.text}
        onChange={({ target }) => draft.set(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="inline-editor__saving">
        <span id={hintId}>{t('editor.hint')}</span>
        {children}
        <Button small kind="quiet" onClick={draft.cancel}>
          {t('editor.cancel')}
        </Button>
        <Button small kind="primary" disabled={pending} onClick={draft.save}>
          {t('editor.save')}
        </Button>
      </div>
    </div>
  );
}

function useDraft(text: string, save: Props['save'], onDone: () => void) {
  const [draft, setDraft] = useState(text);
  // The text may change elsewhere meanwhile: who typed nothing must not take that back.
  const [before] = useState(text);
  const decided = useRef(false);
  const done = (): void => {
    decided.current = true;
    onDone();
  };
  const written = draft.trim();
  const unchanged = written === before;
  useSaveOnLeaving(() => {
    // An empty text is no accident only where Enter or the button says so.
    if (!decided.current && !unchanged && written) save(written);
  });
  return {
    text: draft,
    set: setDraft,
    save: () => (unchanged ? done() : save(written, done)),
    cancel: done,
  };
}

/** A text area as tall as its text, in focus from the start with the caret at the end. */
function GrowingText(props: React.ComponentProps<'textarea'>) {
  const focused = useRef(false);
  const fit = (area: HTMLTextAreaElement | null): void => {
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
    if (focused.current) return;
    focused.current = true;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  };
  return <textarea ref={fit} rows={1} className="field" {...props} />;
}
