import { Check, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useImports } from '../jobs/ImportProvider';
import { JobBanner } from '../jobs/JobBanner';
import { Button } from '../ui/Button';
import { go, hrefOf, toRecording } from '../ui/route';
import { useToasts } from '../ui/toasts';
import { Step } from './Step';
import { fetchSample, SAMPLE_NAME } from './sample';
import { useNewest } from './useLibrary';

/** The first step: the bundled recording goes through everything, and it can be watched from here. */
export function SampleStep() {
  const { t } = useTranslation();
  const { loading, bring } = useBringSample();
  const sample = useNewest()?.recordings.find(({ audio }) => audio?.name === SAMPLE_NAME);
  return (
    <Step title={t('welcome.sample.title')} body={t('welcome.sample.body')}>
      {sample ? (
        <Sample recording={sample} />
      ) : (
        <Button kind="primary" disabled={loading} onClick={bring}>
          <Play size={15} aria-hidden />
          {t(loading ? 'welcome.sample.fetching' : 'welcome.sample.title')}
        </Button>
      )}
    </Step>
  );
}

/** How far it is; when it is done, its first words and the way to it. */
function Sample({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const ready = recording.status === 'ready';
  return (
    <>
      <JobBanner recording={recording} />
      <p className="step__state" role="status">
        {ready && (
          <>
            <Check size={16} aria-hidden />
            {t('welcome.sample.ready')}
          </>
        )}
      </p>
      {recording.preview && (
        <blockquote className="step__preview" dir="auto">
          {recording.preview}
        </blockquote>
      )}
      <Button kind={ready ? 'primary' : 'plain'} onClick={() => go(toRecording(recording.id))}>
        {t('welcome.sample.open')}
      </Button>
    </>
  );
}

/** Brings the sample in, and keeps these steps on show although the library is empty no more. */
function useBringSample(): { loading: boolean; bring: () => void } {
  const { uploads, importFiles } = useImports();
  const { fail } = useToasts();
  const [fetching, setFetching] = useState(false);
  const bring = async (): Promise<void> => {
    setFetching(true);
    try {
      const file = await fetchSample();
      go(hrefOf({ screen: 'welcome' }));
      importFiles([file], { stay: true });
    } catch (thrown) {
      fail(thrown);
    }
    setFetching(false);
  };
  const loading = fetching || uploads.some(({ name }) => name === SAMPLE_NAME);
  return { loading, bring: () => void bring() };
}
