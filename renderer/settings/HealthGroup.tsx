import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../main/contract';
import { useAsk } from '../client/queries';
import { Button } from '../ui/Button';
import { Field, Group } from '../ui/Page';

/** The doctor: asked for, not run by itself, since it reads every model. */
export function HealthGroup() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useAsk(
    'app.doctor',
    {},
    { enabled: false, quiet: true },
  );
  return (
    <Group title={t('settings.health')}>
      <Field label={t('settings.healthHint')}>
        <Button small disabled={isFetching} onClick={() => void refetch()}>
          {t(isFetching ? 'settings.checking' : 'settings.check')}
        </Button>
      </Field>
      <ul className="checks" aria-live="polite">
        {data?.checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
        {error && (
          <CheckRow check={{ name: t('errors.internal'), ok: false, detail: error.message }} />
        )}
      </ul>
    </Group>
  );
}

function CheckRow({ check: { name, ok, detail, hint } }: { check: Check }) {
  const { t } = useTranslation();
  return (
    <li className={`check${ok ? '' : ' check--bad'}`}>
      {ok ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
      <div>
        <p className="check__name">
          {name} <span className="sr-only">{t(ok ? 'settings.ok' : 'settings.bad')}</span>
        </p>
        <p className="check__detail" dir="auto">
          {[detail, hint].filter(Boolean).join(' ')}
        </p>
      </div>
    </li>
  );
}
