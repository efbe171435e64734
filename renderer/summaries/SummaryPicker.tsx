import { Copy, RefreshCw, Square, WandSparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings/useSettings';
import { TemplateMenu } from '../templates/TemplateMenu';
import { Button, IconButton } from '../ui/Button';
import { Segmented } from '../ui/Segmented';
import { useCopy } from '../ui/useCopy';
import { useFocusBack } from '../ui/useFocusBack';
import type { Summaries } from './useSummaries';
import { VersionMenu } from './VersionMenu';
import { canBeWorded, isOf, LENGTHS, TYPES, withType } from './wanted';

interface Props {
  recording: string;
  summaries: Summaries;
}

/** Kind × length, or a template; what was made already is marked and shows at once. */
export function SummaryPicker({ recording, summaries }: Props) {
  const { t } = useTranslation();
  const { wanted, creating } = summaries;
  return (
    <div className="picker">
      <PickerHead recording={recording} summaries={summaries} />
      {wanted.template === null && <KindPicker {...summaries} />}
      <p className="sr-only" role="status">
        {creating && t('summary.creating')}
      </p>
    </div>
  );
}

function KindPicker({ all = [], wanted, choose }: Summaries) {
  const { t } = useTranslation();
  const made = t('summary.made');
  return (
    <>
      <Segmented
        legend={t('summary.type')}
        value={wanted.type}
        options={TYPES.map((value) => ({
          value,
          label: t(`summary.types.${value}`),
          marked: all.some((summary) => summary.type === value) ? made : undefined,
        }))}
        onChange={(type) => choose(withType(all, wanted, type))}
      />
      <Segmented
        legend={t('summary.length')}
        value={wanted.length}
        options={LENGTHS.map((value) => ({
          value,
          label: t(`summary.lengths.${value}`),
          marked: all.some((summary) => isOf(summary, { ...wanted, length: value }))
            ? made
            : undefined,
        }))}
        onChange={(length) => choose({ ...wanted, length })}
      />
    </>
  );
}

/** What can be done with the summary on show; making the first one of its kind is offered below. */
function PickerHead({ recording, summaries }: Props) {
  const { t } = useTranslation();
  const copy = useCopy();
  const { change } = useSettings();
  const { all = [], wanted, choose, shown, creating, create, stop } = summaries;
  const { stopButton, againButton } = useTurns(creating, Boolean(shown));
  return (
    <div className="picker__head">
      <h2 className="picker__title">{t('summary.title')}</h2>
      <TemplateMenu
        of={recording}
        value={wanted.template}
        onChange={(template) => {
          choose({ ...wanted, template });
          if (template !== null) change({ template });
        }}
      />
      {all.length > 0 && <VersionMenu summaries={summaries} />}
      {shown && (
        <IconButton small label={t('summary.copy')} onClick={() => copy(shown.text)}>
          <Copy size={16} aria-hidden />
        </IconButton>
      )}
      {shown && !creating && canBeWorded(shown) && (
        <IconButton small label={t('summary.word')} onClick={() => create('compose')}>
          <WandSparkles size={16} aria-hidden />
        </IconButton>
      )}
      {shown && !creating && (
        <IconButton ref={againButton} small label={t('summary.again')} onClick={() => create()}>
          <RefreshCw size={16} aria-hidden />
        </IconButton>
      )}
      {creating && (
        <Button ref={stopButton} small onClick={stop}>
          <Square size={11} fill="currentColor" aria-hidden />
          {t('summary.stop')}
        </Button>
      )}
    </div>
  );
}

/** What stops and what makes anew take turns: where one goes with the focus, the other has it. */
function useTurns(creating: boolean, made: boolean) {
  const [ran, setRan] = useState(false);
  // Who comes back to a summary under way has pressed neither.
  const [cameBack, setCameBack] = useState(creating);
  useEffect(() => {
    if (!creating) setCameBack(false);
    else if (!cameBack) setRan(true);
  }, [creating, cameBack]);
  return {
    stopButton: useFocusBack(creating && !cameBack),
    againButton: useFocusBack(ran && !creating && made),
  };
}
