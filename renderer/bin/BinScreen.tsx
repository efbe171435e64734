import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BinItem } from '../../main/contract';
import { useAsk } from '../client/queries';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Page } from '../ui/Page';
import { BinRow } from './BinRow';
import { EmptyBinDialog, ForGoodDialog } from './ForGoodDialog';
import './bin.css';

/** What was removed: brought back one by one, or deleted for good, one or all. */
export function BinScreen() {
  const { t } = useTranslation();
  const { data } = useAsk('bin.list', {});
  const { data: settings } = useAsk('settings.get', {});
  if (!data || !settings) return <Page title={t('bin.title')}>{null}</Page>;
  const { binDays: count } = settings;
  return (
    <Page title={t('bin.title')}>
      <p className="page__intro">{count > 0 ? t('bin.intro', { count }) : t('bin.introForever')}</p>
      {data.items.length > 0 ? <Items items={data.items} /> : <Nothing />}
    </Page>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<Trash2 size={28} aria-hidden />}
      title={t('bin.none')}
      body={t('bin.noneHint')}
    />
  );
}

function Items({ items }: { items: BinItem[] }) {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<BinItem | 'all' | null>(null);
  const close = (): void => setRemoving(null);
  return (
    <>
      <ul className="bin">
        {items.map((item) => (
          <BinRow key={item.id} item={item} onRemove={() => setRemoving(item)} />
        ))}
      </ul>
      <Button onClick={() => setRemoving('all')}>{t('bin.empty')}</Button>
      {removing === 'all' && <EmptyBinDialog count={items.length} onClose={close} />}
      {removing !== null && removing !== 'all' && <ForGoodDialog item={removing} onClose={close} />}
    </>
  );
}
