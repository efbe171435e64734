import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../client/queries';
import { useFormats } from '../i18n/format';
import { IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useToasts } from '../ui/toasts';
import './tags.css';

/** All tags there are; each is renamed in its field, or removed everywhere. */
export function TagsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data } = useAsk('tags.list', {});
  return (
    <Dialog title={t('tags.all')} onClose={onClose}>
      <p>{t('tags.allHint')}</p>
      <ul className="tag-list">
        {data?.tags.map(({ name, recordings, chats }) => (
          <TagRow key={name} name={name} count={recordings + chats} />
        ))}
      </ul>
    </Dialog>
  );
}

function TagRow({ name, count }: { name: string; count: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { fail } = useToasts();
  const rename = useChange('tags.rename');
  const remove = useChange('tags.remove');
  return (
    <li className="tag-list__tag">
      <input
        className="field"
        dir="auto"
        aria-label={t('tags.rename', { name })}
        maxLength={50}
        defaultValue={name}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
        onBlur={({ target }) => {
          const to = target.value.trim();
          if (to && to !== name) rename.mutate({ from: name, to }, { onError: fail });
          else target.value = name;
        }}
      />
      <span className="tag-list__count" title={t('tags.carriedBy', { count })}>
        {number(count)}
      </span>
      <IconButton
        small
        label={t('tags.remove', { name })}
        onClick={() => remove.mutate({ name }, { onError: fail })}
      >
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </li>
  );
}
