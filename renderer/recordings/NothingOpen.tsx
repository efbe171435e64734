import { useTranslation } from 'react-i18next';
import { BrandMark } from '../ui/Brand';
import { EmptyState } from '../ui/EmptyState';
import { useRoute } from '../ui/route';
import { EmptyLibrary } from './EmptyLibrary';
import { FirstSteps } from './FirstSteps';
import { useNewest } from './useLibrary';

/** Beside the list while no recording is open; the first steps, where they are asked for or the library is empty. */
export function NothingOpen() {
  const { t } = useTranslation();
  const { screen } = useRoute();
  const total = useNewest()?.total;
  const asked = screen === 'welcome';
  return (
    <section className="nothing" aria-label={t('recording.region')} id="recording">
      {asked && <FirstSteps />}
      {!asked && total === 0 && <EmptyLibrary />}
      {!asked && total !== undefined && total > 0 && (
        <EmptyState icon={<BrandMark size={40} />} title={t('library.nothingOpen')} />
      )}
    </section>
  );
}
