import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFacts, LibrarySwitch } from '../../main/contract';
import { useChange } from '../client/queries';
import { refresh } from '../client/refresh';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useToasts } from '../ui/toasts';
import { useLongRequest } from '../ui/useLongRequest';
import { FolderPart } from './FolderPart';
import { LongPart } from './LongPart';
import { RestartPart } from './RestartPart';
import { UnsealForm } from './UnsealForm';
import './folder.css';

/** Asks which backup, shows what is in it, restores it, and asks for a new start. Closing it stops the restoring. */
export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { fail, forget } = useToasts();
  const looking = useChange('library.inspect');
  const unsealing = useChange('library.unseal');
  const { running, progress, start, stop } = useLongRequest('library.restore');
  const [restored, setRestored] = useState<LibrarySwitch | null>(null);
  const found = looking.data ?? null;
  const facts = found && 'sealed' in found ? unsealing.data : found;
  const look = (folder?: string): void => {
    forget();
    looking.mutate(folder === undefined ? {} : { folder }, { onError: fail });
  };
  const unseal = (backup: string, passphrase: string): void => {
    forget();
    unsealing.mutate({ backup, passphrase }, { onError: fail });
  };
  const restore = async ({ backup }: BackupFacts): Promise<void> => {
    setRestored((await start({ backup })) ?? null);
    // The settings lead back from now on.
    refresh(cache, 'app.about');
  };
  const close = (): void => {
    stop();
    onClose();
  };
  const title = t(restored ? 'place.restored' : 'place.restoreLabel');
  return (
    <Dialog title={title} onClose={close}>
      <div className="place">
        {restored ? (
          <Restored restored={restored} />
        ) : running ? (
          <LongPart title={title} says={t('place.restoring')} progress={progress} onStop={stop} />
        ) : facts ? (
          <Facts facts={facts} onRestore={() => void restore(facts)} />
        ) : found ? (
          <UnsealForm
            folder={found.folder}
            busy={unsealing.isPending}
            onPassphrase={(passphrase) => unseal(found.backup, passphrase)}
          />
        ) : (
          <Choice onFolder={look} />
        )}
      </div>
    </Dialog>
  );
}

/** Without a folder the host asks for it. */
function Choice({ onFolder }: { onFolder: (folder?: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('place.restoreHow')}</p>
      <FolderPart
        choose={t('place.chooseBackup')}
        label={t('place.backupFolder')}
        placeholder={t('place.backupPlaceholder')}
        action={t('place.look')}
        onFolder={onFolder}
      />
    </>
  );
}

function Facts({ facts, onRestore }: { facts: BackupFacts; onRestore: () => void }) {
  const { t } = useTranslation();
  const { bytes, fullDate, number } = useFormats();
  return (
    <>
      <p className="folder-path" dir="ltr">
        {facts.folder}
      </p>
      <dl className="place__facts">
        <dt>{t('place.madeAt')}</dt>
        <dd>{fullDate(facts.createdAt)}</dd>
        <dt>{t('nav.recordings')}</dt>
        <dd>{number(facts.recordings)}</dd>
        <dt>{t('nav.chats')}</dt>
        <dd>{number(facts.chats)}</dd>
        <dt>{t('place.bytes')}</dt>
        <dd>{bytes(facts.bytes)}</dd>
      </dl>
      <p>{t('place.restoreStays')}</p>
      <div className="dialog__actions">
        <Button kind="primary" data-first-focus onClick={onRestore}>
          {t('place.restoreStart')}
        </Button>
      </div>
    </>
  );
}

function Restored({ restored }: { restored: LibrarySwitch }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('place.restoredHow')}</p>
      <p className="folder-path" dir="ltr">
        {restored.previous}
      </p>
      <RestartPart />
    </>
  );
}
