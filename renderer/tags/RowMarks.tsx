import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './tags.css';

interface Props {
  favourite: boolean;
  tags: readonly string[];
}

/** What a person marked a row of the list with. */
export function RowMarks({ favourite, tags }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {favourite && (
        <Star
          size={12}
          className="row__star"
          fill="currentColor"
          role="img"
          aria-label={t('tags.favourite')}
        />
      )}
      {tags.length > 0 && (
        <span className="row__tags" dir="auto">
          {tags.map((name) => `#${name}`).join(' ')}
        </span>
      )}
    </>
  );
}
