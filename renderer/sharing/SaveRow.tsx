import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';

interface Props {
  ways: readonly { format: string; label: string }[];
  // While it is not yet known what there is to replace.
  disabled?: boolean;
  onSave: (format: string) => void;
  onClose: () => void;
}

/** Below what is replaced: in what form it is saved. */
export function SaveRow({ ways, disabled = false, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [format, setFormat] = useState(ways[0]?.format ?? '');
  return (
    <div className="dialog__actions sharing__actions">
      <label className="sr-only" htmlFor={id}>
        {t('sharing.format')}
      </label>
      <Select
        id={id}
        value={format}
        options={ways.map(({ format: value, label }) => ({ value, label }))}
        onChange={setFormat}
      />
      <Button onClick={onClose}>{t('confirm.cancel')}</Button>
      <Button kind="primary" disabled={disabled} onClick={() => onSave(format)}>
        {t('sharing.save')}
      </Button>
    </div>
  );
}
