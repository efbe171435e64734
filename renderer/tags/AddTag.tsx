import { Tag } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useFocusBack } from '../ui/useFocusBack';

interface Props {
  /** Tags that are not offered, since they are there already. */
  taken: readonly string[];
  onAdd: (name: string) => void;
}

/** A button that becomes a field for the name of a tag; names there are already are offered. */
export function AddTag({ taken, onAdd }: Props) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'shown' | 'edited' | 'ended by a key'>('shown');
  const button = useFocusBack(stage === 'ended by a key');
  if (stage === 'edited')
    return (
      <TagField
        taken={taken}
        onAdd={onAdd}
        onLeave={() => setStage('shown')}
        onEnd={() => setStage('ended by a key')}
      />
    );
  return (
    <button ref={button} type="button" className="tag tag--add" onClick={() => setStage('edited')}>
      <Tag size={12} aria-hidden />
      {t('tags.add')}
    </button>
  );
}

interface FieldProps extends Props {
  /** The focus went elsewhere. */
  onLeave: () => void;
  /** A key ended it. */
  onEnd: () => void;
}

/** Enter keeps the name and waits for another; Esc, or Enter with nothing typed, ends it. */
function TagField({ taken, onAdd, onLeave, onEnd }: FieldProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [name, setName] = useState('');
  const { data } = useAsk('tags.list', {});
  const keep = (): void => {
    if (name.trim()) onAdd(name.trim());
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter' && name.trim()) keep();
    else onEnd();
  };
  return (
    <>
      <input
        className="field tag__field"
        dir="auto"
        aria-label={t('tags.name')}
        placeholder={t('tags.name')}
        maxLength={50}
        list={listId}
        value={name}
        // biome-ignore lint/a11y/noAutofocus: a person has just asked to type here
        autoFocus
        onChange={({ target }) => setName(target.value)}
        onBlur={() => {
          keep();
          onLeave();
        }}
        onKeyDown={onKeyDown}
      />
      <datalist id={listId}>
        {data?.tags
          .filter((tag) => !taken.includes(tag.name))
          .map((tag) => (
            <option key={tag.name} value={tag.name} />
          ))}
      </datalist>
    </>
  );
}
