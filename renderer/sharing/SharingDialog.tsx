import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentFile, Sharing, TextFile } from '../../main/contract';
import { useAsk } from '../client/queries';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { inWords } from '../ui/inWords';
import { Select } from '../ui/Select';
import { useSaveFile } from '../ui/useSaveFile';
import { FoundList } from './FoundList';
import { HideField } from './HideField';
import { SharedLines } from './SharedLines';
import './sharing.css';

export interface SharingWay {
  format: string;
  label: string;
  /** Asks for the file; everything is told where nothing is to be replaced. */
  ask: (share?: Sharing) => Promise<TextFile | DocumentFile>;
}

interface Props {
  kind: 'recording' | 'chat';
  id: string;
  ways: readonly SharingWay[];
  onClose: () => void;
}

/** Shows what is private and what will stand in its place, before the file is saved. */
export function SharingDialog({ kind, id, ways, onClose }: Props) {
  const { t } = useTranslation();
  const [share, setShare] = useState<Sharing>({ keep: [], hide: [] });
  const { data, error } = useAsk(
    'sharing.preview',
    { kind, id, ...share },
    { keepLast: true, quiet: true },
  );
  const toggle = (text: string, replaced: boolean): void =>
    setShare(({ hide, keep }) => ({
      // What was typed in goes; what was found stays where it is.
      hide: hide.filter((word) => replaced || word !== text),
      keep: replaced ? keep.filter((word) => word !== text) : [...keep, text],
    }));
  const hide = (text: string): void =>
    setShare(({ hide: words, keep }) => ({ keep, hide: [...new Set([...words, text])] }));
  return (
    <Dialog large title={t('sharing.title')} onClose={onClose}>
      <p className="sharing__hint">{t('sharing.hint')}</p>
      <div className="sharing">
        <section aria-label={t('sharing.found')} className="sharing__side">
          <FoundList found={data?.found ?? []} onToggle={toggle} />
          <HideField onHide={hide} />
        </section>
        <div className="sharing__side">
          {error && <p role="alert">{inWords(error)}</p>}
          {data && <SharedLines preview={data} />}
        </div>
      </div>
      <SaveRow ways={ways} share={share} onClose={onClose} />
    </Dialog>
  );
}

interface SaveProps extends Pick<Props, 'ways' | 'onClose'> {
  share: Sharing;
}

function SaveRow({ ways, share, onClose }: SaveProps) {
  const { t } = useTranslation();
  const id = useId();
  const save = useSaveFile();
  const [format, setFormat] = useState(ways[0]?.format ?? '');
  const way = ways.find((one) => one.format === format);
  const run = (): void => {
    if (way) void save(way.ask(share)).then(onClose);
  };
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
      <Button kind="primary" onClick={run}>
        {t('sharing.save')}
      </Button>
    </div>
  );
}
