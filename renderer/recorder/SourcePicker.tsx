import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select';
import { MICROPHONE_ONLY, offeredSources, SHARED, type Sources } from './sources';
import { isCarrier } from './system-sound';
import { useCanShareSound, useInputs } from './useInputs';

interface Props {
  value: Sources;
  onChange: (sources: Sources) => void;
}

const keyOf = ({ microphone, system }: Sources): string => `${microphone}/${system ?? ''}`;

/** What is listened to; not shown where there is only the microphone. */
export function SourcePicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const carriers = useInputs().filter(({ label }) => isCarrier(label));
  const ids = carriers.map((carrier) => carrier.id);
  const offered = offeredSources(useCanShareSound(), ids);
  if (offered.length === 1) return null;
  const labelOf = ({ microphone, system }: Sources): string => {
    if (system === null) return t('record.sources.microphone');
    if (system === SHARED) return t(`record.sources.${microphone ? 'both' : 'system'}`);
    const input = carriers.find((carrier) => carrier.id === system)?.label;
    return t('record.sources.carrier', { input });
  };
  return (
    <>
      <span className="record-begin__picker">
        <label htmlFor={id}>{t('record.listenTo')}</label>
        <Select
          id={id}
          value={keyOf(value)}
          options={offered.map((sources) => ({ value: keyOf(sources), label: labelOf(sources) }))}
          onChange={(chosen) =>
            onChange(offered.find((sources) => keyOf(sources) === chosen) ?? MICROPHONE_ONLY)
          }
        />
      </span>
      <Hints {...value} />
    </>
  );
}

/** How the two stay apart, and what a browser wants ticked. */
function Hints({ microphone, system }: Sources) {
  const { t } = useTranslation();
  if (system === null) return null;
  return (
    <div className="record-begin__hint">
      {system === SHARED && !window.nanodesk && <p>{t('record.tick')}</p>}
      {microphone && <p>{t('record.headphones')}</p>}
    </div>
  );
}
