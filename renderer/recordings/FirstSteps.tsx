import { ArrowLeft, Mic, Plus, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FilePicker } from '../jobs/FilePicker';
import { Button } from '../ui/Button';
import { go, hrefOf, RECORD, useRoute } from '../ui/route';
import { useWindowTitle } from '../ui/useWindowTitle';
import { SampleStep } from './SampleStep';
import { Step } from './Step';
import './firstSteps.css';

interface Props {
  /** Left out, there is nothing to skip: somebody asked for this page. */
  onSkip?: () => void;
}

/** The first minutes with Nanodesk in three steps, each done from here: the sample, a recording, a file of one's own. */
export function FirstSteps({ onSkip }: Props) {
  const { t } = useTranslation();
  return (
    <div className="welcome">
      <Head />
      <p className="steps__promise">
        <ShieldCheck size={18} aria-hidden />
        {t('welcome.promise')}
      </p>
      <ol className="steps">
        <SampleStep />
        <Step title={t('welcome.record.title')} body={t('welcome.record.body')}>
          <Button onClick={() => go(RECORD)}>
            <Mic size={16} aria-hidden />
            {t('welcome.record.open')}
          </Button>
        </Step>
        <Step title={t('welcome.import.title')} body={t('welcome.import.body')}>
          <FilePicker>
            <Plus size={16} aria-hidden />
            {t('welcome.import.choose')}
          </FilePicker>
          <p className="welcome__formats">{t('welcome.import.formats')}</p>
        </Step>
      </ol>
      {onSkip && (
        <Button kind="quiet" className="steps__skip" onClick={onSkip}>
          {t('welcome.skip')}
        </Button>
      )}
    </div>
  );
}

/** Where the page takes the place of the list, it has a way back. */
function Head() {
  const { t } = useTranslation();
  const asked = useRoute().screen === 'welcome';
  useWindowTitle(asked ? t('welcome.title') : undefined);
  return (
    <header>
      <div className="steps__head">
        {asked && (
          <a
            className="icon-button recording__back"
            href={hrefOf({ screen: 'library' })}
            aria-label={t('nav.back')}
          >
            <ArrowLeft size={20} aria-hidden className="flip" />
          </a>
        )}
        <h1 className="welcome__title">{t('welcome.title')}</h1>
      </div>
      <p>{t('welcome.body')}</p>
    </header>
  );
}
