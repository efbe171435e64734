import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Field } from '../ui/Page';
import { RestoreDialog } from './RestoreDialog';

/** The way to put a backup in the place of the library. */
export function RestoreField() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Field label={t('place.restoreLabel')} hint={t('place.restoreHint')}>
      <Button small onClick={() => setOpen(true)}>
        {t('place.restoreFrom')}
      </Button>
      {open && <RestoreDialog onClose={() => setOpen(false)} />}
    </Field>
  );
}
