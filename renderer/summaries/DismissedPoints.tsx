import { useTranslation } from 'react-i18next';
import type { Point } from '../../main/contract';
import { Button } from '../ui/Button';
import type { PointEdits } from './useEditPoints';

interface Props {
  dismissed: readonly Point[];
  edits: PointEdits;
}

/** What the person took out, quietly, with the way back. */
export function DismissedPoints({ dismissed, edits }: Props) {
  const { t } = useTranslation();
  if (dismissed.length === 0) return null;
  return (
    <details className="removed">
      <summary>{t('summary.dismissed', { count: dismissed.length })}</summary>
      <ul>
        {dismissed.map(({ text, section }) => (
          <li key={`${section} ${text}`}>
            <q dir="auto">{text}</q>{' '}
            <Button small kind="quiet" onClick={() => edits.restore(text)}>
              {t('summary.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
