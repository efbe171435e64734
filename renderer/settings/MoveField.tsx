import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { FolderField } from './FolderField';
import { MoveDialog } from './MoveDialog';

/** Where the library lies, and the way to have it lie elsewhere. */
export function MoveField({ folder }: { folder: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <FolderField label={t('settings.folder')} folder={folder} hint={t('place.notEncrypted')}>
      <Button small onClick={() => setAsking(true)}>
        {t('place.move')}
      </Button>
      {asking && <MoveDialog onClose={() => setAsking(false)} />}
    </FolderField>
  );
}
