import { useTranslation } from 'react-i18next';
import { BrandMark } from './Brand';
import { EmptyState } from './EmptyState';

/** All that a browser sees without a valid session. */
export function LinkEnded() {
  const { t } = useTranslation();
  return (
    <main className="panes-alone">
      <EmptyState
        whole
        icon={<BrandMark size={40} />}
        title={t('gate.title')}
        body={t('gate.body')}
      />
    </main>
  );
}
