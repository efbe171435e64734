import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryMove } from '../../main/contract';
import { Dialog } from '../ui/Dialog';
import { Switch } from '../ui/Switch';
import { useLongRequest } from '../ui/useLongRequest';
import { FolderPart } from './FolderPart';
import { LongPart } from './LongPart';
import { RestartPart } from './RestartPart';

/** Asks where to, shows how far it is, and afterwards asks for a new start. Closing it stops the moving. */
export function MoveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { running, progress, start, stop } = useLongRequest('library.move');
  const [moved, setMoved] = useState<LibraryMove | null>(null);
  const move = async (keep: boolean, folder?: string): Promise<void> => {
    const input = folder === undefined ? { keep } : { keep, folder };
    setMoved((await start(input)) ?? null);
  };
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Dialog title={t(moved ? 'place.moved' : 'place.title')} onClose={close}>
      <div className="place">
        {moved ? (
          <Moved moved={moved} />
        ) : running ? (
          <LongPart
            title={t('place.title')}
            says={t('place.moving')}
            progress={progress}
            onStop={stop}
          />
        ) : (
          <Question onMove={(...wanted) => void move(...wanted)} />
        )}
      </div>
    </Dialog>
  );
}

interface QuestionProps {
  /** Without a folder the host asks for it. */
  onMove: (keep: boolean, folder?: string) => void;
}

function Question({ onMove }: QuestionProps) {
  const { t } = useTranslation();
  const id = useId();
  const [keep, setKeep] = useState(false);
  return (
    <>
      <p>{t('place.how')}</p>
      <div className="place__keep">
        <label htmlFor={id}>{t('place.keep')}</label>
        <Switch id={id} on={keep} onChange={setKeep} />
      </div>
      <FolderPart
        choose={t('place.choose')}
        label={t('place.folder')}
        placeholder={t('place.placeholder')}
        action={t('place.start')}
        onFolder={(folder) => onMove(keep, folder)}
      />
    </>
  );
}

function Moved({ moved }: { moved: LibraryMove }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="folder-path" dir="ltr">
        {moved.folder}
      </p>
      <p>{t(moved.kept ? 'place.kept' : 'place.goes')}</p>
      <RestartPart />
    </>
  );
}
