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
  const { t } = useTranslation();
  const { fail } = useToasts();
  const { mutate } = useChange('tags.change');
  const change = (names: { add?: string[]; remove?: string[] }): void =>
    mutate({ ids: [id], ...names }, { onError: fail });
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
            onClick={() => change({ remove: [name] })}
          >
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <AddTag taken={tags} onAdd={(name) => change({ add: [name] })} />
      </li>
    </ul>
  );
}
