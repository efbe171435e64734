import { useTranslation } from 'react-i18next';
import { BrandMark } from '../ui/Brand';
import { EmptyState } from '../ui/EmptyState';
import { EmptyLibrary } from './EmptyLibrary';
import { useLibrary } from './useLibrary';

/** Beside the list while no recording is open. */
export function NothingOpen() {
  const { t } = useTranslation();
  const library = useLibrary();
  return (
    <section className="nothing" aria-label={t('recording.region')} id="recording">
      {library?.total === 0 && <EmptyLibrary />}
      {library && library.total > 0 && (
        <EmptyState icon={<BrandMark size={40} />} title={t('library.nothingOpen')} />
      )}
    </section>
  );
}
