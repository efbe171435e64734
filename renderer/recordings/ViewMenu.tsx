import { ArrowDownWideNarrow } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useSelection } from '../selection/selection';
import { TagsDialog } from '../tags/TagsDialog';
import { IconButton } from '../ui/Button';
import { Menu, MenuCheck, MenuChoice, MenuItem, MenuSeparator, SubMenu } from '../ui/Menu';
import type { Side } from './SideTabs';
import { AppChoice, KindChoice, LanguageChoice } from './ViewChoices';
import { useView } from './view';

const ORDERS = ['newest', 'oldest', 'longest', 'name'] as const;

/** In what order a list is shown, and what it is kept to. */
export function ViewMenu({ side }: { side: Side }) {
  const { t } = useTranslation();
  const { order, setOrder, filters, change } = useView();
  const { start } = useSelection();
  const [managing, setManaging] = useState(false);
  const options = ORDERS.map((value) => ({ value, label: t(`view.order.${value}`) }));
  const filter = filters[side];
  const active = Object.keys(filter).length > 0;
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label={t(active ? 'view.active' : 'view.label')}
            className={active ? 'view-menu--active' : ''}
          >
            <ArrowDownWideNarrow size={18} aria-hidden />
          </IconButton>
        }
      >
        <MenuChoice value={order} options={options} onChange={setOrder} />
        <MenuSeparator />
        <MenuCheck
          checked={filter.favourite === true}
          onChange={(on) => change(side, { favourite: on || undefined })}
        >
          {t('view.favourite')}
        </MenuCheck>
        {side === 'recordings' && <WithoutSummary />}
        <TagChoice side={side} onManage={() => setManaging(true)} />
        {side === 'recordings' ? <KindChoice /> : <AppChoice />}
        <LanguageChoice side={side} />
        <MenuSeparator />
        <MenuItem onSelect={start}>{t('selection.start')}</MenuItem>
      </Menu>
      {managing && <TagsDialog onClose={() => setManaging(false)} />}
    </>
  );
}

function WithoutSummary() {
  const { t } = useTranslation();
  const { filters, change } = useView();
  return (
    <MenuCheck
      checked={filters.recordings.unsummarized === true}
      onChange={(on) => change('recordings', { unsummarized: on || undefined })}
    >
      {t('view.unsummarized')}
    </MenuCheck>
  );
}

function TagChoice({ side, onManage }: { side: Side; onManage: () => void }) {
  const { t } = useTranslation();
  const { filters, change } = useView();
  const { data } = useAsk('tags.list', {});
  if (!data || data.tags.length === 0) return null;
  const options = [
    { value: '', label: t('view.anyTag') },
    ...data.tags.map(({ name }) => ({ value: name, label: name })),
  ];
  return (
    <SubMenu label={t('view.tag')}>
      <MenuChoice
        value={filters[side].tag ?? ''}
        options={options}
        onChange={(tag) => change(side, { tag: tag || undefined })}
      />
      <MenuSeparator />
      <MenuItem onSelect={onManage}>{t('tags.manage')}</MenuItem>
    </SubMenu>
  );
}
