import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChatSide } from '../chats/ChatSide';
import { JobList } from '../jobs/JobList';
import { RecordingStrip } from '../recorder/RecordingStrip';
import { SearchResults } from '../search/SearchResults';
import { SelectionBar } from '../selection/SelectionBar';
import { useNarrow } from '../ui/media';
import { EmptyLibrary } from './EmptyLibrary';
import { NothingLikeThat } from './FilterStrip';
import { LibraryFooter } from './LibraryFooter';
import { LibraryHeader } from './LibraryHeader';
import { RecordingList } from './RecordingList';
import { useSide } from './SideTabs';
import { useLibrary } from './useLibrary';
import { useView } from './view';
import './library.css';

/** List, search and queue: the pane one starts from. */
export function LibraryPane() {
  const { t } = useTranslation();
  const { query, setQuery } = useView();
  const side = useSide();
  const searching = query.trim().length > 0;
  const [body, setBody] = useState<HTMLElement | null>(null);
  const enterList = (): void => body?.querySelector<HTMLElement>('nav a[tabindex="0"]')?.focus();
  const find = { query, onQuery: setQuery, onDown: enterList };
  return (
    <section className="library" aria-label={t('library.title')}>
      <LibraryHeader side={side} {...find} />
      <RecordingStrip />
      <div className="library__body" ref={setBody}>
        {searching && <SearchResults query={query.trim()} />}
        {!searching && side === 'recordings' && <RecordingSide scroller={body} />}
        {!searching && side === 'chats' && <ChatSide scroller={body} />}
      </div>
      <SelectionBar side={side} />
      <JobList />
      <LibraryFooter />
    </section>
  );
}

function RecordingSide({ scroller }: { scroller: HTMLElement | null }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const { filters, placeOf } = useView();
  const narrow = useNarrow();
  if (!library) return null;
  const { total } = library;
  const { key, place } = placeOf('recordings');
  if (total > 0) return <RecordingList key={key} {...{ place, total, scroller }} />;
  if (Object.keys(filters.recordings).length > 0) return <NothingLikeThat side="recordings" />;
  return narrow ? <EmptyLibrary /> : <p className="library__none">{t('library.none')}</p>;
}
