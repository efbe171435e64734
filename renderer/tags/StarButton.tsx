import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../client/queries';
import { IconButton } from '../ui/Button';
import { useToasts } from '../ui/toasts';
import './tags.css';

interface Props {
  id: string;
  favourite: boolean;
}

/** Makes what is open a favourite, or ordinary again. */
export function StarButton({ id, favourite }: Props) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const set = useChange('favourites.set');
  return (
    <IconButton
      className="star"
      label={t('tags.star')}
      aria-pressed={favourite}
      onClick={() => set.mutate({ ids: [id], favourite: !favourite }, { onError: fail })}
    >
      <Star size={18} fill={favourite ? 'currentColor' : 'none'} aria-hidden />
    </IconButton>
  );
}
