import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useAsk } from '../client/queries';
import { EmptyState } from '../ui/EmptyState';
import { SummaryPicker } from './SummaryPicker';
import { SummaryView } from './SummaryView';
import type { Summaries } from './useSummaries';
import './summary.css';

export interface SummaryPaneProps {
  recording: Recording;
  summaries: Summaries;
}

/** The summary on show, and the way to another. */
export function SummaryPane({ recording, summaries }: SummaryPaneProps) {
  const { t } = useTranslation();
  const { all, shown } = summaries;
  const early = useTooEarly(recording) && !all?.length;
  return (
    <section className="summary" aria-label={t('summary.title')}>
      {early && <EmptyState title={t('summary.empty')} body={t('summary.tooEarly')} />}
      {!early && <SummaryPicker summaries={summaries} />}
      {shown && <SummaryView key={shown.id} summary={shown} recording={recording} />}
      {!early && all && !shown && (
        <EmptyState title={t('summary.empty')} body={t('summary.emptyHint')} />
      )}
    </section>
  );
}

/** Whether there is nothing to sum up yet. */
function useTooEarly({ id, status }: Recording): boolean {
  const { data: transcript } = useAsk('transcripts.get', { recording: id });
  return status === 'waiting' || status === 'transcribing' || !transcript?.segments.length;
}
