import { useTranslation } from 'react-i18next';
import type { Removal } from '../../main/contract';

/** What was left out, quietly: a line that opens to the sentences and why each was refused. */
export function RemovedLines({ removed }: { removed: readonly Removal[] }) {
  const { t } = useTranslation();
  if (removed.length === 0) return null;
  return (
    <details className="removed">
      <summary>{t('summary.removed', { count: removed.length })}</summary>
      <ul>
        {removed.map(({ text, kind, count = 1 }) => (
          <li key={`${kind} ${text}`}>
            {kind === 'more' ? (
              t('summary.moreRemoved', { count })
            ) : (
              <>
                <q dir="auto">{text}</q> {t(`summary.removals.${kind}`)}
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
