import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useAsk } from '../client/queries';
import { clock } from '../i18n/format';
import { EmptyState } from '../ui/EmptyState';
import { LineList } from './LineList';
import { TranscriptTools } from './TranscriptTools';
import './transcript.css';

const NONE: never[] = [];

/** What was said, from nothing yet to the last line. */
export function Transcript({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const { data: transcript, isPending } = useAsk('transcripts.get', { recording: recording.id });
  if (isPending) return <p className="sr-only">{t('app.loading')}</p>;
  if (!transcript || transcript.segments.length === 0)
    return <NoLines recording={recording} complete={transcript?.complete ?? false} />;
  return (
    <div className="transcript">
      <TranscriptTools transcript={transcript} />
      <LineList
        key={transcript.id}
        transcript={transcript}
        audible={!!recording.audio}
        gaps={recording.gaps ?? NONE}
      />
      {recording.status === 'transcribing' && !transcript.complete && (
        <p className="transcript__growing" data-time>
          {t('transcript.growing', { time: clock(transcript.through) })}
        </p>
      )}
    </div>
  );
}

function NoLines({ recording, complete }: { recording: Recording; complete: boolean }) {
  const { t } = useTranslation();
  if (complete)
    return <EmptyState title={t('transcript.noSpeech')} body={t('transcript.noSpeechHint')} />;
  if (recording.status === 'transcribing') return <EmptyState title={t('transcript.listening')} />;
  if (recording.status === 'waiting')
    return <EmptyState title={t('transcript.waiting')} body={t('transcript.waitingHint')} />;
  return <EmptyState title={t('transcript.none')} body={t('transcript.noneHint')} />;
}
