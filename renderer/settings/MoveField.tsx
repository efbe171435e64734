import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { MoveDialog } from './MoveDialog';
import './folder.css';

/** Where the library lies, and the way to have it lie elsewhere. */
export function MoveField({ folder }: { folder: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <div className="setting">
      <div className="setting__words">
        <span>{t('settings.folder')}</span>
        <p className="setting__hint folder-path" dir="ltr">
          {folder}
        </p>
      </div>
      <Button small onClick={() => setAsking(true)}>
        {t('place.move')}
      </Button>
      {asking && <MoveDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
