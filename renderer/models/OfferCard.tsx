import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AvailableModel } from '../../main/contract';
import { useChange } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { useToasts } from '../ui/toasts';
import { DownloadProgress } from './DownloadProgress';
import { Facts } from './Facts';
import { LicenceDialog } from './LicenceDialog';
import { useLanguageWords } from './useLanguageWords';

/** A model that can be downloaded: what it costs, and how its download stands. */
export function OfferCard({ offer }: { offer: AvailableModel }) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const { title, repo, licence, parameters, download } = offer;
  const languages = useLanguageWords(offer.languages);
  return (
    <li className="model">
      <div>
        <h3 className="model__title">{title}</h3>
        <p className="model__task">huggingface.co/{repo}</p>
      </div>
      <Facts
        facts={[
          [t('models.parameters'), parameters],
          [t('models.size'), t('models.about', { size: bytes(offer.bytes) })],
          [t('models.memory'), t('models.about', { size: bytes(offer.memoryBytes) })],
          [t('models.licence'), licence.name],
          [t('models.languages'), languages],
        ]}
      />
      {download ? (
        <DownloadProgress title={title} download={download} />
      ) : (
        <OfferActions offer={offer} />
      )}
    </li>
  );
}

function OfferActions({ offer }: { offer: AvailableModel }) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const { fail } = useToasts();
  const [asking, setAsking] = useState(false);
  const discard = useChange('models.remove');
  const { id, partialBytes } = offer;
  return (
    <>
      {partialBytes > 0 && (
        <p className="model__task">{t('models.kept', { size: bytes(partialBytes) })}</p>
      )}
      <div className="model__actions">
        <Button onClick={() => setAsking(true)}>
          {t(partialBytes > 0 ? 'models.resume' : 'models.download')}
        </Button>
        {partialBytes > 0 && (
          <Button kind="quiet" onClick={() => discard.mutate({ id }, { onError: fail })}>
            {t('models.discard')}
          </Button>
        )}
      </div>
      {asking && <LicenceDialog offer={offer} onClose={() => setAsking(false)} />}
    </>
  );
}
