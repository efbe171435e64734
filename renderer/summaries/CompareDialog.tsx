import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../../main/contract';
import { useAsk } from '../client/queries';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { ComparedPoints } from './ComparedPoints';
import { useVersionName } from './useVersionName';
import './compare.css';

interface Props {
  /** All of one kind, newest first; at least two. */
  versions: readonly Summary[];
  shown: Summary;
  onClose: () => void;
}

/** Two versions of one kind; at first the one on show beside the one before it. */
export function CompareDialog({ versions, shown, onClose }: Props) {
  const { t } = useTranslation();
  const [pair, setPair] = useState(() => firstPair(versions, shown));
  const { data } = useAsk('summaries.compare', pair, { keepLast: true });
  return (
    <Dialog large title={t('summary.compareTitle')} onClose={onClose}>
      <div className="compare-versions">
        <div className="compare__heads">
          <VersionSelect
            label={t('summary.earlier')}
            versions={versions}
            value={pair.before}
            onChange={(before) => setPair({ ...pair, before })}
          />
          <VersionSelect
            label={t('summary.later')}
            versions={versions}
            value={pair.after}
            onChange={(after) => setPair({ ...pair, after })}
          />
        </div>
        {data && <ComparedPoints comparison={data} />}
      </div>
    </Dialog>
  );
}

/** The oldest has none before it: it is compared with the one after. */
function firstPair(versions: readonly Summary[], shown: Summary) {
  const at = versions.findIndex(({ id }) => id === shown.id);
  const after = Math.min(Math.max(at, 0), versions.length - 2);
  return { before: versions[after + 1]!.id, after: versions[after]!.id };
}

interface SelectProps {
  label: string;
  versions: readonly Summary[];
  value: string;
  onChange: (id: string) => void;
}

function VersionSelect({ label, versions, value, onChange }: SelectProps) {
  const id = useId();
  const nameOf = useVersionName();
  return (
    <div className="compare__head">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        options={versions.map((version) => ({ value: version.id, label: nameOf(version) }))}
        onChange={onChange}
      />
    </div>
  );
}
