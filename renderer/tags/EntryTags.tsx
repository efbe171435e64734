import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../client/queries';
import { useToasts } from '../ui/toasts';
import { AddTag } from './AddTag';
import './tags.css';

interface Props {
  /** Of the recording or chat. */
  id: string;
  tags: readonly string[];
}

/** The tags of what is open: each can be taken off, and another put on. */
export function EntryTags({ id, tags }: Props) {
  const { fail } = useToasts();
  const { mutate } = useChange('tags.change');
  return (
    <TagList tags={tags} onChange={(names) => mutate({ ids: [id], ...names }, { onError: fail })} />
  );
}

interface ListProps {
  tags: readonly string[];
  onChange: (names: { add?: string[]; remove?: string[] }) => void;
}

/** Tags that can be taken off, and a way to put on another. */
export function TagList({ tags, onChange }: ListProps) {
  const { t } = useTranslation();
  return (
    <ul className="tags" aria-label={t('tags.label')}>
      {tags.map((name) => (
        <li key={name} className="tag">
          <span className="tag__name" dir="auto">
            {name}
          </span>
          <button
            type="button"
            className="tag__off"
            aria-label={t('tags.takeOff', { name })}
            title={t('tags.takeOff', { name })}
            onClick={() => onChange({ remove: [name] })}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <AddTag taken={tags} onAdd={(name) => onChange({ add: [name] })} />
      </li>
    </ul>
  );
}
