import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { Button } from '../ui/Button';
import { Field, Group } from '../ui/Page';
import { CheckRow } from './CheckRow';

/** The doctor: asked for, not run by itself, since it reads every model. */
export function HealthGroup() {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
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
          <CheckRow key={check.name} {...check} />
        ))}
        {error && <CheckRow name={t('errors.internal')} ok={false} detail={errorWords(error)} />}
      </ul>
    </Group>
  );
}
