import { Sparkles } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point, Recording } from '../../main/contract';
import { JobBanner } from '../jobs/JobBanner';
import { useQuestion } from '../search/useQuestion';
import { SummaryPane, type SummaryPaneProps, useTooEarly } from '../summaries/SummaryPane';
import { useSummaries } from '../summaries/useSummaries';
import { Transcript } from '../transcripts/Transcript';
import { useStopTelling } from '../transcripts/useTellVoices';
import { useOffer } from '../ui/commands';
import { useWide } from '../ui/media';
import { chaptersOf } from './chapters';
import { PlayerBar } from './PlayerBar';
import { useReading } from './ReadingContext';
import { RecordingHeader } from './RecordingHeader';
import './recording.css';

const NO_POINTS: readonly Point[] = [];

/** Side by side where there is room, otherwise one behind the other. */
export function RecordingPanes({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const wide = useWide();
  const summaries = useSummaries(recording);
  const question = useQuestion();
  useStopTelling(recording.id);
  const { showPoints } = useReading();
  const points = summaries.shown?.points ?? NO_POINTS;
  const chapters = useMemo(() => chaptersOf(summaries.all), [summaries.all]);
  useEffect(() => showPoints(points), [showPoints, points]);
  const sumUp = {
    ...{ id: 'sum up', label: t(summaries.shown ? 'summary.again' : 'summary.create') },
    icon: <Sparkles size={16} aria-hidden />,
    run: () => summaries.create(),
  };
  const cannot = useTooEarly(recording) || summaries.creating;
  useOffer('here', cannot ? [] : [sumUp]);
  const both = { recording, summaries, question };
  return (
    <>
      <section className="recording" aria-label={t('recording.region')} id="recording">
        <div className="recording__top">
          <RecordingHeader recording={recording} />
          <JobBanner recording={recording} />
          {recording.audio && <PlayerBar recording={recording} chapters={chapters} />}
          {recording.kind === 'audio' && !recording.audio && (
            <p className="recording__silent">{t('recording.soundGone')}</p>
          )}
        </div>
        {wide ? <Transcript recording={recording} /> : <ReadingTabs {...both} />}
      </section>
      {wide && <SummaryPane {...both} />}
    </>
  );
}

function ReadingTabs(props: SummaryPaneProps) {
  const { t } = useTranslation();
  return (
    <Tabs.Root className="tabs" defaultValue="transcript">
      <Tabs.List className="tabs__list" aria-label={t('summary.tabs')}>
        <Tabs.Trigger className="tabs__tab" value="transcript">
          {t('transcript.title')}
        </Tabs.Trigger>
        <Tabs.Trigger className="tabs__tab" value="summary">
          {t('summary.title')}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content className="tabs__content" value="transcript" tabIndex={-1}>
        <Transcript recording={props.recording} />
      </Tabs.Content>
      <Tabs.Content className="tabs__content" value="summary" tabIndex={-1}>
        <SummaryPane {...props} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
