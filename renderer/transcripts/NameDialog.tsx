import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transcript } from '../../main/contract';
import { useSpeakerName } from '../i18n/speakerName';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import type { Naming } from './naming';
import { useSpeakers } from './useSpeakers';

interface Props {
  transcript: Transcript;
  naming: Naming;
  onClose: () => void;
}

/** Asks for a name; what was typed stays until it was kept. */
export function NameDialog({ transcript, naming, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { rename, assign } = useSpeakers(transcript);
  const worded = useSpeakerName();
  const before = 'rename' in naming ? worded(naming.rename) : '';
  const [name, setName] = useState(before);
  const [busy, setBusy] = useState(false);
  const wanted = name.trim();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!wanted || busy) return;
    if (wanted === before) return onClose();
    setBusy(true);
    const kept = await ('rename' in naming
      ? rename(naming.rename, wanted)
      : assign(naming.segments, wanted));
    setBusy(false);
    if (kept) onClose();
  };
  const title =
    'rename' in naming
      ? t('speakers.renameTitle', { name: before })
      : t('speakers.newTitle', { count: naming.segments.length });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="naming" onSubmit={save}>
        <label htmlFor={id}>{t('speakers.name')}</label>
        <input
          id={id}
          className="field"
          dir="auto"
          maxLength={80}
          autoComplete="off"
          data-first-focus
          value={name}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setName(target.value)}
        />
        {'rename' in naming && <p className="naming__hint">{t('speakers.renameHint')}</p>}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('confirm.cancel')}</Button>
          <Button type="submit" kind="primary" disabled={!wanted || busy}>
            {t('speakers.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
