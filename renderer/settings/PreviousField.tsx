import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../client/queries';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useToasts } from '../ui/toasts';
import { FolderField } from './FolderField';
import { RestartPart } from './RestartPart';

/** The library in whose place a backup was put, and the way back to it. */
export function PreviousField({ folder }: { folder: string }) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const [gone, setGone] = useState(false);
  const going = useChange('library.goBack');
  const goBack = () => going.mutate({}, { onSuccess: () => setGone(true), onError: fail });
  return (
    <FolderField label={t('place.previous')} folder={folder}>
      <Button small disabled={going.isPending} onClick={goBack}>
        {t('place.goBack')}
      </Button>
      {gone && (
        <Dialog title={t('place.goneBack')} onClose={() => setGone(false)}>
          <div className="place">
            <p>{t('place.goneBackHow')}</p>
            <RestartPart />
          </div>
        </Dialog>
      )}
    </FolderField>
  );
}
