import { useTranslation } from 'react-i18next';
import { useChange } from '../client/queries';
import { Button } from '../ui/Button';
import { useToasts } from '../ui/toasts';

/** At the end of a dialog: the way to the new start that what was done needs, which in a browser is the person's. */
export function RestartPart() {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const restarting = useChange('app.restart');
  if (!window.nanodesk) return <p>{t('place.restartServer')}</p>;
  return (
    <div className="dialog__actions">
      <Button
        kind="primary"
        data-first-focus
        disabled={restarting.isPending}
        onClick={() => restarting.mutate({}, { onError: fail })}
      >
        {t('place.restart')}
      </Button>
    </div>
  );
}
