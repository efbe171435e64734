import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useIdsOf } from '../selection/useMarks';
import { EntryList } from '../ui/EntryList';
import { useRoute } from '../ui/route';
import { useEntryRows } from '../ui/useEntryRows';
import { groupName } from './library';
import { RecordingRow } from './RecordingRow';
import { useLibrary } from './useLibrary';
import { type ListPlace, useView } from './view';

/** The recordings; where they are in the order of time, under headings. */
export function RecordingList({ total, scroller, place }: ListPlace) {
  const { t } = useTranslation();
  const route = useRoute();
  const { order } = useView();
  const entryRows = useEntryRows(scroller, total, place);
  const library = useLibrary(entryRows.inSight);
  const idsOf = useIdsOf('recordings');
  const now = Date.now();
  const byTime = order === 'newest' || order === 'oldest';
  const headingOf = ({ createdAt }: Recording): string | null =>
    byTime ? t(`library.groups.${groupName(createdAt, now)}`) : null;
  return (
    <EntryList
      label={t('library.list')}
      entryRows={entryRows}
      at={(index) => library?.at(index)}
      openId={route.screen === 'recording' ? route.id : null}
      idsOf={idsOf}
      headingOf={headingOf}
    >
      {(recording, rowPlace) => <RecordingRow recording={recording} {...rowPlace} />}
    </EntryList>
  );
}
