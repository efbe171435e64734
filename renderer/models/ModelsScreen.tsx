import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../main/contract';
import { keyOf, useAsk, useChange } from '../client/queries';
import { Button } from '../ui/Button';
import { Page } from '../ui/Page';
import { useToasts } from '../ui/toasts';
import { ModelActions } from './ModelActions';
import { ModelCard } from './ModelCard';
import { OtherModels } from './OtherModels';
import './models.css';

/** All models, the button that reads every byte of them, and those that can be added. */
export function ModelsScreen() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { fail } = useToasts();
  const { data } = useAsk('models.list', {});
  const verify = useChange('models.verify');
  const onVerify = (): void =>
    void verify
      .mutateAsync({})
      .then(
        (checked) =>
          cache.setQueryData<OutputOf<'models.list'>>(
            keyOf('models.list', {}),
            (old) => old && { ...old, ...checked },
          ),
        fail,
      );
  return (
    <Page title={t('models.title')}>
      <p className="page__intro">{t('models.intro')}</p>
      <ul className="models">
        {data?.models.map((model) => (
          <ModelCard
            key={model.id}
            model={model}
            measured={data.measured[model.id]}
            used={model.id === data.textModel}
          >
            {model.task === 'text' && (
              <ModelActions model={model} used={model.id === data.textModel} />
            )}
          </ModelCard>
        ))}
      </ul>
      <Button disabled={verify.isPending} onClick={onVerify}>
        {t(verify.isPending ? 'models.verifying' : 'models.verify')}
      </Button>
      <OtherModels />
    </Page>
  );
}
