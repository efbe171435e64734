import { useTranslation } from 'react-i18next';
import type { Marks } from '../../main/contract';
import { TagList } from '../tags/EntryTags';
import { Button } from '../ui/Button';
import { byName } from '../ui/byName';
import { Dialog } from '../ui/Dialog';
import { useBulk } from './useBulk';

interface Props {
  chosen: readonly Marks[];
  onClose: () => void;
}

/** The tags that any of several carry; one that is added or taken off is so on all of them. */
export function TagManyDialog({ chosen, onClose }: Props) {
  const { t } = useTranslation();
  const bulk = useBulk();
  const tags = [...new Set(chosen.flatMap((one) => one.tags))].sort(byName);
  const ids = chosen.map(({ id }) => id);
  return (
    <Dialog title={t('selection.tagTitle', { count: chosen.length })} onClose={onClose}>
      <p>{t('selection.tagHint')}</p>
      <div className="selection__tags">
        <TagList tags={tags} onChange={(names) => void bulk.tag(ids, names)} />
      </div>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('selection.done')}</Button>
      </div>
    </Dialog>
  );
}
