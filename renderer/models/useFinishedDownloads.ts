import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppEvent, OutputOf } from '../../main/contract';
import { AppError } from '../../main/contract/errors';
import { useClient } from '../client/context';
import { keyOf, useChange } from '../client/queries';
import { useToasts } from '../ui/toasts';

/** Says how downloads ended, wherever one has gone meanwhile, and measures what was installed. */
export function useFinishedDownloads(): void {
  const { t } = useTranslation();
  const { show, fail, failOf } = useToasts();
  const client = useClient();
  const cache = useQueryClient();
  const measure = useChange('models.measure');
  /** As they were offered: what is installed is no longer, and the list is forgotten once nobody looks at it. */
  const titles = useRef(new Map<string, string>());
  const onEvent = useEffectEvent((event: AppEvent) => {
    if (event.name !== 'model.download') return;
    const { id, state, error } = event.data;
    const offers = cache.getQueryData<OutputOf<'models.available'>>(keyOf('models.available', {}));
    const offered = offers?.models.find((offer) => offer.id === id);
    if (offered) titles.current.set(id, offered.title);
    const title = titles.current.get(id) ?? id;
    if (state === 'failed' && error) failOf(title, AppError.fromWire(error));
    if (state !== 'done') return;
    show({ kind: 'done', title: t('models.installed', { title }) });
    measure.mutate({ id }, { onError: fail });
  });
  useEffect(() => client.on(onEvent), [client]);
}
