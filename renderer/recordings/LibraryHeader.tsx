import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../jobs/FilePicker';
import { PromisesLink } from '../promises/PromisesLink';
import { RecordButton } from '../recorder/RecordButton';
import { SearchBox } from '../search/SearchBox';
import { BrandMark } from '../ui/Brand';
import { FilterStrip } from './FilterStrip';
import { type Side, SideTabs } from './SideTabs';
import { ViewMenu } from './ViewMenu';

interface Props {
  side: Side;
  query: string;
  onQuery: (query: string) => void;
  /** Down, from the search box into the list. */
  onDown: () => void;
}

/** What stands above the list: name, search, import, order and filters. */
export function LibraryHeader({ side, query, onQuery, onDown }: Props) {
  const { t } = useTranslation();
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
        <ViewMenu side={side} />
      </div>
      <SideTabs side={side} onChoose={() => onQuery('')} />
      <PromisesLink />
      <FilterStrip side={side} />
    </header>
  );
}
