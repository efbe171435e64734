import { useTranslation } from 'react-i18next';
import type { DocumentFile, Sharing, TextFile } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { Dialog } from '../ui/Dialog';
import { useSaveFile } from '../ui/useSaveFile';
import { FoundList } from './FoundList';
import { HideField } from './HideField';
import { SaveRow } from './SaveRow';
import { SharedLines } from './SharedLines';
import { useShare } from './useShare';
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
  const errorWords = useErrorWords();
  const { share, toggle, hide } = useShare();
  const save = useSaveFile();
  const { data, error } = useAsk(
    'sharing.preview',
    { kind, id, ...share },
    { keepLast: true, quiet: true, fresh: true },
  );
  const run = (format: string): void => {
    const way = ways.find((one) => one.format === format);
    if (way) void save(way.ask(share)).then(onClose);
  };
  return (
    <Dialog large title={t('sharing.title')} onClose={onClose}>
      <p className="sharing__hint">{t('sharing.hint')}</p>
      <div className="sharing">
        <section aria-label={t('sharing.found')} className="sharing__side">
          <FoundList found={data?.found ?? []} onToggle={toggle} />
          <HideField onHide={hide} />
        </section>
        <div className="sharing__side">
          {error && <p role="alert">{errorWords(error)}</p>}
          {data && <SharedLines preview={data} />}
        </div>
      </div>
      <SaveRow ways={ways} onSave={run} onClose={onClose} />
    </Dialog>
  );
}
