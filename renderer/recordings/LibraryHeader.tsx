import { ArrowDownWideNarrow, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../jobs/FilePicker';
import { PromisesLink } from '../promises/PromisesLink';
import { RecordButton } from '../recorder/RecordButton';
import { SearchBox } from '../search/SearchBox';
import { BrandMark } from '../ui/Brand';
import { IconButton } from '../ui/Button';
import { Menu, MenuChoice } from '../ui/Menu';
import type { SortBy } from './library';
import { type Side, SideTabs } from './SideTabs';

interface Props {
  side: Side;
  query: string;
  onQuery: (query: string) => void;
  /** Down, from the search box into the list. */
  onDown: () => void;
  sortBy: SortBy;
  onSortBy: (sortBy: SortBy) => void;
}

/** What stands above the list: name, search, import, order. */
export function LibraryHeader({ side, query, onQuery, onDown, sortBy, onSortBy }: Props) {
  const { t } = useTranslation();
  const options = (['newest', 'title', 'longest'] as const).map((value) => ({
    value,
    label: t(`library.sortBy.${value}`),
  }));
  return (
    <header className="library__head">
      <div className="library__brand">
        <BrandMark />
        <h1 className="library__name">{t('app.name')}</h1>
        <RecordButton />
        <FilePicker kind="primary" small shortcut="i">
          <Plus size={16} aria-hidden />
          {t('library.import')}
        </FilePicker>
      </div>
      <div className="library__find">
        <SearchBox value={query} onChange={onQuery} onDown={onDown} />
        {side === 'recordings' && (
          <Menu
            trigger={
              <IconButton label={t('library.sort')}>
                <ArrowDownWideNarrow size={18} aria-hidden />
              </IconButton>
            }
          >
            <MenuChoice value={sortBy} options={options} onChange={onSortBy} />
          </Menu>
        )}
      </div>
      <SideTabs side={side} onChoose={() => onQuery('')} />
      <PromisesLink />
    </header>
  );
}
