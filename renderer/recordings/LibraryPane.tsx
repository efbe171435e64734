import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JobList } from '../jobs/JobList';
import { SearchResults } from '../search/SearchResults';
import { useNarrow } from '../ui/media';
import { EmptyLibrary } from './EmptyLibrary';
import { LibraryFooter } from './LibraryFooter';
import { LibraryHeader } from './LibraryHeader';
import type { SortBy } from './library';
import { RecordingList } from './RecordingList';
import { useLibrary } from './useLibrary';
import './library.css';

/** List, search and queue: the pane one starts from. */
export function LibraryPane() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [sortBy, setSortBy] = useState<SortBy>('newest');
  const library = useLibrary();
  const narrow = useNarrow();
  const searching = query.trim().length > 0;
  const body = useRef<HTMLDivElement>(null);
  const enterList = (): void =>
    body.current?.querySelector<HTMLElement>('nav a[tabindex="0"]')?.focus();
  const find = { query, onQuery: setQuery, onDown: enterList };
  return (
    <section className="library" aria-label={t('library.title')}>
      <LibraryHeader {...find} sortBy={sortBy} onSortBy={setSortBy} />
      <div className="library__body" ref={body}>
        {searching && <SearchResults query={query.trim()} />}
        {!searching && library?.total === 0 && narrow && <EmptyLibrary />}
        {!searching && library?.total === 0 && !narrow && (
          <p className="library__none">{t('library.none')}</p>
        )}
        {!searching && library && library.total > 0 && (
          <RecordingList library={library} sortBy={sortBy} />
        )}
      </div>
      <JobList />
      <LibraryFooter />
    </section>
  );
}
