import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../main/contract';
import { useChange } from '../client/queries';
import { Button } from '../ui/Button';
import { useToasts } from '../ui/toasts';
import { RemoveModelDialog } from './RemoveModelDialog';

interface Props {
  model: Model;
  used: boolean;
}

/** What can be done with a model that writes. Bundled ones stay. */
export function ModelActions({ model: { id, title, origin }, used }: Props) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const [removing, setRemoving] = useState(false);
  const use = useChange('models.use');
  const measure = useChange('models.measure');
  return (
    <div className="model__actions">
      {!used && (
        <Button disabled={use.isPending} onClick={() => use.mutate({ id }, { onError: fail })}>
          {t('models.use')}
        </Button>
      )}
      <Button
        kind="quiet"
        disabled={measure.isPending}
        onClick={() => measure.mutate({ id }, { onError: fail })}
      >
        {t(measure.isPending ? 'models.measuring' : 'models.measure')}
      </Button>
      {origin === 'added' && (
        <Button kind="quiet" onClick={() => setRemoving(true)}>
          {t('models.remove')}
        </Button>
      )}
      {removing && <RemoveModelDialog id={id} title={title} onClose={() => setRemoving(false)} />}
    </div>
  );
}
