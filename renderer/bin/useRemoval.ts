import { useTranslation } from 'react-i18next';
import type { BinItem } from '../../main/contract';
import { useClient } from '../client/context';
import { go } from '../ui/route';
import { useToasts } from '../ui/toasts';

type Entry = Pick<BinItem, 'kind' | 'id' | 'title'>;

const HOME = { recording: '#/', chat: '#/chats' };

/** Puts a recording or chat into the bin, and says how to undo that; what was open is left. */
export function useRemoval(): (entry: Entry) => void {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const client = useClient();
  const undo = (id: string): void => void client.request('bin.restore', { ids: [id] }).catch(fail);
  return ({ kind, id, title }) =>
    void client.request(kind === 'chat' ? 'chats.remove' : 'recordings.remove', { id }).then(() => {
      show({
        kind: 'done',
        title: t('bin.put', { title }),
        action: { label: t('toast.undo'), run: () => undo(id) },
      });
      go(HOME[kind]);
    }, fail);
}
