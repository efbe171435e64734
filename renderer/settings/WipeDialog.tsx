import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holdings } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Switch } from '../ui/Switch';
import { BackupField } from './BackupField';
import './folder.css';

interface Props {
  busy: boolean;
  onWipe: (models: boolean) => void;
  onClose: () => void;
}

/** Says what goes and what stays, offers a backup first, and wants a word typed. */
export function WipeDialog({ onClose, ...rest }: Props) {
  const { t } = useTranslation();
  const { data: there } = useAsk('library.holdings', {});
  return (
    <Dialog title={t('wipe.title')} onClose={onClose}>
      {there && (
        <div className="place">
          <p>{t('wipe.how')}</p>
          <Facts there={there} />
          <p>{t('wipe.more')}</p>
          <Elsewhere there={there} />
          {window.nanodesk ? <BackupField /> : <p>{t('wipe.backUpFirst')}</p>}
          <Confirmation models={there.models} onClose={onClose} {...rest} />
        </div>
      )}
    </Dialog>
  );
}

function Facts({ there }: { there: Holdings }) {
  const { t } = useTranslation();
  const { bytes, number } = useFormats();
  return (
    <dl className="place__facts">
      <dt>{t('nav.recordings')}</dt>
      <dd>{number(there.recordings)}</dd>
      <dt>{t('nav.chats')}</dt>
      <dd>{number(there.chats)}</dd>
      <dt>{t('wipe.inBin')}</dt>
      <dd>{number(there.inBin)}</dd>
      <dt>{t('wipe.size')}</dt>
      <dd>{bytes(there.bytes)}</dd>
    </dl>
  );
}

/** What is not touched, and where it lies. */
function Elsewhere({ there: { backup, previous } }: { there: Holdings }) {
  const { t } = useTranslation();
  const { fullDate } = useFormats();
  return (
    <>
      <p>{backup ? t('wipe.staysLast', { date: fullDate(backup.createdAt) }) : t('wipe.stays')}</p>
      {backup && <Folder folder={backup.folder} />}
      {previous !== null && (
        <>
          <p>{t('wipe.previous')}</p>
          <Folder folder={previous} />
        </>
      )}
    </>
  );
}

const Folder = ({ folder }: { folder: string }) => (
  <p className="folder-path" dir="ltr">
    {folder}
  </p>
);

const plain = (word: string): string => word.normalize().trim().toLowerCase();

function Confirmation({ models, busy, onWipe, onClose }: Props & Pick<Holdings, 'models'>) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  const [id, modelsId] = [useId(), useId()];
  const [typed, setTyped] = useState('');
  const [withModels, setWithModels] = useState(false);
  const ready = plain(typed) === plain(t('wipe.word')) && !busy;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onWipe(withModels);
  };
  return (
    <form className="place" onSubmit={submit}>
      {models.count > 0 && (
        <div className="place__keep">
          <label htmlFor={modelsId}>
            {t('wipe.models', { count: models.count, bytes: bytes(models.bytes) })}
          </label>
          <Switch id={modelsId} on={withModels} onChange={setWithModels} />
        </div>
      )}
      <div className="place__word">
        <label htmlFor={id}>{t('wipe.type', { word: t('wipe.word') })}</label>
        <input
          id={id}
          className="field"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('confirm.cancel')}</Button>
        <Button type="submit" kind="danger" disabled={!ready}>
          {t(busy ? 'wipe.busy' : 'wipe.start')}
        </Button>
      </div>
    </form>
  );
}
