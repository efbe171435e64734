import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment, Transcript } from '../../main/contract';
import { clock } from '../i18n/format';
import { Button } from '../ui/Button';
import { useEditSegment } from './useEditSegment';

interface Props {
  transcript: Transcript;
  segment: Segment;
  onDone: () => void;
}

/**
 * Enter saves, Esc leaves the line as it was; what was typed stays until saving has worked. Whoever goes elsewhere
 * without either (another line, another recording, the window closed) has it saved.
 */
export function LineEditor({ transcript, segment, onDone }: Props) {
  const { t } = useTranslation();
  const hintId = useId();
  const { draft, setDraft, pending, save, cancel } = useDraft(transcript, segment, onDone);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.shiftKey) return;
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') cancel();
    if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  };
  return (
    <div className="line__editor">
      <GrowingText
        dir="auto"
        aria-label={t('transcript.editLabel', { time: clock(segment.start) })}
        aria-describedby={hintId}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="line__saving">
        <span id={hintId}>{t('transcript.editHint')}</span>
        <Button small kind="quiet" onClick={cancel}>
          {t('transcript.cancel')}
        </Button>
        <Button small kind="primary" disabled={pending} onClick={save}>
          {t('transcript.save')}
        </Button>
      </div>
    </div>
  );
}

function useDraft(transcript: Transcript, segment: Segment, onDone: () => void) {
  const [draft, setDraft] = useState(segment.text);
  // The line may change elsewhere meanwhile: who typed nothing must not take that back.
  const [before] = useState(segment.text);
  const { mutate, isPending } = useEditSegment(transcript);
  const decided = useRef(false);
  const done = (): void => {
    decided.current = true;
    onDone();
  };
  const edit = { segment: segment.id, text: draft.trim() };
  const unchanged = edit.text === before;
  // An empty line is no accident only where Enter or the button says so.
  useSaveOnLeaving(() => !decided.current && !unchanged && edit.text && mutate(edit));
  return {
    draft,
    setDraft,
    pending: isPending,
    save: () => (unchanged ? done() : mutate(edit, { onSuccess: done })),
    cancel: done,
  };
}

/** Calls back when the field or the window goes away. */
function useSaveOnLeaving(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const leave = (): void => latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
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
