import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { IconButton } from './Button';
import { useOffer } from './commands';
import { useToasts } from './toasts';
import { useFocusBack } from './useFocusBack';
import { useSaveOnLeaving } from './useSaveOnLeaving';
import './title.css';

interface Props {
  title: string;
  /** Names the field. */
  label: string;
  /** Names the pencil. */
  renameLabel: string;
  /** Rejects when the new title could not be kept. */
  rename: (title: string) => Promise<unknown>;
}

/** The title; a click on it or the pencil makes it a field. Enter and leaving it save, however one leaves; Esc does not. */
export function TitleEditor(props: Props) {
  const [stage, setStage] = useState<'shown' | 'edited' | 'ended by a key'>('shown');
  const pencil = useFocusBack(stage === 'ended by a key');
  const done = (byKey: boolean): void => setStage(byKey ? 'ended by a key' : 'shown');
  const start = (): void => setStage('edited');
  const icon = <Pencil size={16} aria-hidden />;
  useOffer('here', [{ id: 'rename', label: props.renameLabel, icon, run: start }]);
  if (stage === 'edited') return <TitleField {...props} onDone={done} />;
  return (
    <div className="title">
      <h1 className="title__text" title={props.title} dir="auto" onDoubleClick={start}>
        {props.title}
      </h1>
      <IconButton ref={pencil} small label={props.renameLabel} onClick={start}>
        <Pencil size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

interface FieldProps extends Props {
  /** Ended by a key: then the focus goes back to where it came from. */
  onDone: (byKey: boolean) => void;
}

function TitleField({ title, label, rename, onDone }: FieldProps) {
  const { fail } = useToasts();
  const [draft, setDraft] = useState(title);
  // The title may change elsewhere meanwhile: who typed nothing must not take that back.
  const [before] = useState(title);
  /** What is kept, or on its way to be: leaving the field meanwhile must not keep it twice. */
  const settled = useRef(before);
  const wanted = draft.trim();
  const keep = (): Promise<unknown> => {
    settled.current = wanted;
    return rename(wanted).catch((error) => {
      settled.current = before;
      throw error;
    });
  };
  const save = (byKey: boolean): void => {
    if (!wanted || wanted === before) onDone(byKey);
    else if (wanted !== settled.current) keep().then(() => onDone(byKey), fail);
  };
  useSaveOnLeaving(() => {
    if (wanted && wanted !== settled.current) keep().catch(fail);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save(true);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    settled.current = wanted;
    onDone(true);
  };
  return (
    <input
      className="field title__field"
      dir="auto"
      aria-label={label}
      maxLength={200}
      value={draft}
      // biome-ignore lint/a11y/noAutofocus: a person has just asked to type here
      autoFocus
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => save(false)}
      onKeyDown={onKeyDown}
    />
  );
}
