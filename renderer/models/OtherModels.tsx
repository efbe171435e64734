import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { OfferCard } from './OfferCard';

/** The models that are not here, each with the way to get it. */
export function OtherModels() {
  const { t } = useTranslation();
  const { data } = useAsk('models.available', {});
  return (
    <section aria-labelledby="other-models">
      <h2 id="other-models" className="models__heading">
        {t('models.other')}
      </h2>
      <p className="page__intro">{t('models.otherIntro')}</p>
      {data?.models.length === 0 && <p>{t('models.otherNone')}</p>}
      <ul className="models">
        {data?.models.map((offer) => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
      </ul>
    </section>
  );
}
