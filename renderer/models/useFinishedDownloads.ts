import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppEvent, AvailableModel } from '../../main/contract';
import { AppError } from '../../main/contract/errors';
import { useClient } from '../client/context';
import { useChange } from '../client/queries';
import { useToasts } from '../ui/toasts';

/** Says how downloads ended, and measures what was installed. */
export function useFinishedDownloads(offers: AvailableModel[]): void {
  const { t } = useTranslation();
  const { show, fail, failOf } = useToasts();
  const client = useClient();
  const measure = useChange('models.measure');
  const onEvent = useEffectEvent((event: AppEvent) => {
    if (event.name !== 'model.download') return;
    const { id, state, error } = event.data;
    const title = offers.find((offer) => offer.id === id)?.title ?? id;
    if (state === 'failed' && error) failOf(title, AppError.fromWire(error));
    if (state !== 'done') return;
    show({ kind: 'done', title: t('models.installed', { title }) });
    measure.mutate({ id }, { onError: fail });
  });
  useEffect(() => client.on(onEvent), [client]);
}
