import { Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import type { Question } from '../search/useQuestion';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Progress } from '../ui/Progress';
import { AskRecording } from './AskRecording';
import { SummaryPicker } from './SummaryPicker';
import { SummaryView } from './SummaryView';
import type { Summaries } from './useSummaries';
import './summary.css';

export interface SummaryPaneProps {
  recording: Recording;
  summaries: Summaries;
  question: Question;
}

/** The summary on show, and the way to another. */
export function SummaryPane({ recording, summaries, question }: SummaryPaneProps) {
  const { t } = useTranslation();
  const { all, shown } = summaries;
  const early = useTooEarly(recording) && !all?.length;
  return (
    <section className="summary" aria-label={t('summary.title')}>
      {early && <EmptyState title={t('summary.empty')} body={t('summary.tooEarly')} />}
      {!early && <AskRecording recording={recording} question={question} />}
      {!early && <SummaryPicker recording={recording.id} summaries={summaries} />}
      {shown && summaries.creating && <Refining progress={summaries.progress} />}
      {shown && (
        <SummaryView
          key={shown.id}
          summary={shown}
          recording={recording}
          refining={summaries.creating}
        />
      )}
      {!early && all && !shown && <NoSummary {...summaries} />}
    </section>
  );
}

/** The model is at work on what is shown: which part, and how long still. */
function Refining({ progress }: Pick<Summaries, 'progress'>) {
  const { t } = useTranslation();
  const { duration } = useFormats();
  const { part, secondsLeft = null, done = null } = progress ?? {};
  const facts = [
    part && t('summary.part', part),
    secondsLeft !== null && t('jobs.left', { time: duration(secondsLeft) }),
  ];
  return (
    <div className="summary__refining">
      <Progress label={t('summary.creating')} value={done} />
      <p>{t('summary.refining')}</p>
      <p data-time>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** None of the kind and length chosen: one click makes it. */
function NoSummary({ creating, create }: Summaries) {
  const { t } = useTranslation();
  if (creating)
    return (
      <EmptyState title={t('summary.creating')}>
        <div className="summary__progress">
          <Progress label={t('summary.creating')} value={null} />
        </div>
      </EmptyState>
    );
  return (
    <EmptyState title={t('summary.empty')} body={t('summary.emptyHint')}>
      <Button kind="primary" onClick={() => create()}>
        <Sparkles size={16} aria-hidden />
        {t('summary.create')}
      </Button>
    </EmptyState>
  );
}

/** Whether there is nothing to sum up yet. */
export function useTooEarly({ id, status }: Recording): boolean {
  const { data: transcript } = useAsk('transcripts.get', { recording: id });
  return status === 'waiting' || status === 'transcribing' || !transcript?.segments.length;
}
