import { useTranslation } from 'react-i18next';
import { useSelectable } from '../selection/useSelectable';
import { Button } from '../ui/Button';
import { useRoute } from '../ui/route';
import { groupRecordings } from './library';
import { RecordingRow } from './RecordingRow';
import type { Library } from './useLibrary';
import { useView } from './view';

interface Props {
  library: Library;
}

/** The recordings in groups; one Tab stop, arrows move within. */
export function RecordingList({ library }: Props) {
  const { t } = useTranslation();
  const { recordings, total, more } = library;
  const route = useRoute();
  const openId = route.screen === 'recording' ? route.id : null;
  const { order } = useView();
  const groups = groupRecordings(recordings, order, Date.now());
  const selectable = useSelectable(recordings.map(({ id }) => id));
  const known = recordings.some(({ id }) => id === openId);
  const tabStop = known ? openId : groups[0]?.recordings[0]?.id;
  return (
    <nav className="recordings" aria-label={t('library.list')} {...selectable}>
      {groups.map(({ name, recordings: members }) => (
        <div key={name ?? 'all'}>
          {name && <h2 className="recordings__group">{t(`library.groups.${name}`)}</h2>}
          <ul>
            {members.map((recording) => (
              <RecordingRow
                key={recording.id}
                recording={recording}
                open={recording.id === openId}
                tabStop={recording.id === tabStop}
              />
            ))}
          </ul>
        </div>
      ))}
      {recordings.length < total && (
        <Button kind="quiet" className="recordings__more" onClick={more}>
          {t('library.more')}
        </Button>
      )}
    </nav>
  );
}
