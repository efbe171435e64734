import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AvailableModel } from '../../main/contract';
import { useChange } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useToasts } from '../ui/toasts';

interface Props {
  offer: AvailableModel;
  onClose: () => void;
}

/** Licence, size and memory, before anything is asked of the hub. */
export function LicenceDialog({ offer, onClose }: Props) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const { fail } = useToasts();
  const [accepted, setAccepted] = useState(false);
  const download = useChange('models.download');
  const { id, title, licence, repo } = offer;
  const onStart = (): void =>
    download.mutate(
      { id, acceptLicence: true, wait: false },
      { onError: fail, onSettled: onClose },
    );
  const cost = { bytes: bytes(offer.bytes), memory: bytes(offer.memoryBytes), repo };
  return (
    <Dialog title={t('models.licenceTitle', { title })} onClose={onClose}>
      <div className="licence">
        <p>{t('models.licenceBody', { licence: licence.name })}</p>
        <p className="licence__address">{licence.url}</p>
        <p>{t('models.licenceCost', cost)}</p>
        <p>{t('models.licenceUntested')}</p>
        <label className="licence__accept">
          <input
            type="checkbox"
            checked={accepted}
            onChange={({ target }) => setAccepted(target.checked)}
          />
          {t('models.accept')}
        </label>
      </div>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('confirm.cancel')}</Button>
        <Button kind="primary" disabled={!accepted || download.isPending} onClick={onStart}>
          {t('models.start')}
        </Button>
      </div>
    </Dialog>
  );
}
