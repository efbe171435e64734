import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { BrandMark } from '../ui/Brand';
import { EmptyState } from '../ui/EmptyState';
import { EmptyLibrary } from './EmptyLibrary';

/** Beside the list while no recording is open. */
export function NothingOpen() {
  const { t } = useTranslation();
  const { data } = useAsk('recordings.list', { limit: 1 });
  return (
    <section className="nothing" aria-label={t('recording.region')} id="recording">
      {data?.total === 0 && <EmptyLibrary />}
      {data && data.total > 0 && (
        <EmptyState icon={<BrandMark size={40} />} title={t('library.nothingOpen')} />
      )}
    </section>
  );
}
