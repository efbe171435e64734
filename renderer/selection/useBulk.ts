import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { useToasts } from '../ui/toasts';

/** The most that one call takes. */
const MOST = 500;

/** In portions of what one call takes, one after the other. */
async function inPortions(ids: readonly string[], call: (ids: string[]) => Promise<unknown>) {
  for (let at = 0; at < ids.length; at += MOST) await call(ids.slice(at, at + MOST));
}

export interface Bulk {
  /** Into the bin, with a way back. */
  remove(ids: readonly string[]): Promise<void>;
  star(ids: readonly string[], favourite: boolean): Promise<void>;
  tag(ids: readonly string[], names: { add?: string[]; remove?: string[] }): Promise<void>;
}

/** What is done with many at once; a failure is told, and what came before it stays done. */
export function useBulk(): Bulk {
  const { t } = useTranslation();
  const client = useClient();
  const { show, fail } = useToasts();
  const restore = (ids: readonly string[]) =>
    void inPortions(ids, (some) => client.request('bin.restore', { ids: some })).catch(fail);
  return {
    async remove(ids) {
      await inPortions(ids, (some) => client.request('bin.put', { ids: some })).then(
        () =>
          show({
            kind: 'done',
            title: t('selection.removed', { count: ids.length }),
            action: { label: t('toast.undo'), run: () => restore(ids) },
          }),
        fail,
      );
    },
    star: (ids, favourite) =>
      inPortions(ids, (some) => client.request('favourites.set', { ids: some, favourite })).catch(
        fail,
      ),
    tag: (ids, names) =>
      inPortions(ids, (some) => client.request('tags.change', { ids: some, ...names })).catch(fail),
  };
}
