import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { go } from '../ui/route';
import { useWindowTitle } from '../ui/useWindowTitle';
import { PlayerProvider } from './PlayerContext';
import { ReadingProvider } from './ReadingContext';
import { RecordingPanes } from './RecordingPanes';

interface Props {
  id: string;
  segment: number | null;
}

/** One recording with everything that belongs to it. */
export function RecordingScreen({ id, segment }: Props) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { data: recording, error } = useAsk('recordings.get', { id }, { quiet: true });
  useWindowTitle(recording?.title);
  const gone = error?.code === 'not-found';
  if (error)
    return (
      <EmptyState
        whole
        title={gone ? t('recording.gone') : t(`errors.${error.code}`)}
        body={gone ? t('recording.goneHint') : errorWords(error)}
      >
        <Button onClick={() => go('#/')}>{t('nav.back')}</Button>
      </EmptyState>
    );
  if (!recording) return <p className="sr-only">{t('app.loading')}</p>;
  return (
    <PlayerProvider recording={recording}>
      <ReadingProvider segment={segment}>
        <RecordingPanes recording={recording} />
      </ReadingProvider>
    </PlayerProvider>
  );
}
