import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keyOf, useAsk, useChange } from '../client/queries';
import { Button } from '../ui/Button';
import { Page } from '../ui/Page';
import { useToasts } from '../ui/toasts';
import { ModelCard } from './ModelCard';
import './models.css';

/** All models, and the button that reads every byte of them. */
export function ModelsScreen() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { fail } = useToasts();
  const { data } = useAsk('models.list', {});
  const verify = useChange('models.verify');
  const onVerify = (): void =>
    verify.mutate(
      {},
      {
        onSuccess: (checked) => void cache.setQueryData(keyOf('models.list', {}), checked),
        onError: fail,
      },
    );
  return (
    <Page title={t('models.title')}>
      <p className="page__intro">{t('models.intro')}</p>
      <ul className="models">
        {data?.models.map((model) => (
          <ModelCard key={model.id} model={model} />
        ))}
      </ul>
      <Button disabled={verify.isPending} onClick={onVerify}>
        {t(verify.isPending ? 'models.verifying' : 'models.verify')}
      </Button>
    </Page>
  );
}
