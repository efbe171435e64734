import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holdings } from '../../main/contract';
import { useChange } from '../client/queries';
import { refresh } from '../client/refresh';
import { useView } from '../recordings/view';
import { Button } from '../ui/Button';
import { Field } from '../ui/Page';
import { go } from '../ui/route';
import { useToasts } from '../ui/toasts';
import { WipeDialog } from './WipeDialog';

/** The way to delete everything; afterwards the library is on show, which is empty. */
export function WipeField() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { show, fail, forget, clear } = useToasts();
  const [open, setOpen] = useState(false);
  const { setQuery } = useView();
  const wiping = useChange('library.wipe');
  const ask = (): void => {
    refresh(cache, 'library.holdings');
    setOpen(true);
  };
  const wiped = ({ backup }: Holdings): void => {
    setOpen(false);
    void cache.invalidateQueries();
    setQuery('');
    go('#/');
    clear();
    const body = backup && t('wipe.doneBackup', { folder: backup.folder });
    show({ kind: 'done', title: t('wipe.done'), ...(body && { body }) });
  };
  const wipe = (models: boolean): void => {
    forget();
    wiping.mutate({ confirm: true, models }, { onSuccess: wiped, onError: fail });
  };
  return (
    <Field label={t('wipe.title')} hint={t('wipe.hint')}>
      <Button small onClick={ask}>
        {t('wipe.open')}
      </Button>
      {open && <WipeDialog busy={wiping.isPending} onWipe={wipe} onClose={() => setOpen(false)} />}
    </Field>
  );
}
