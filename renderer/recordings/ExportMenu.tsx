import { Share } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording, Sharing, TranscriptFormat } from '../../main/contract';
import { useClient } from '../client/context';
import { ExportParts, useShownParts } from '../settings/ExportParts';
import { SharingDialog } from '../sharing/SharingDialog';
import { SharingItem } from '../sharing/SharingItem';
import { Button } from '../ui/Button';
import { useOffer } from '../ui/commands';
import { DOCUMENTS } from '../ui/documents';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu';
import { useSaveFile } from '../ui/useSaveFile';

const TEXTS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

/** Saves the recording as a file of a chosen format, with the parts that are chosen below. */
export function ExportMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const client = useClient();
  const save = useSaveFile();
  const asked = { recording: recording.id, ...useShownParts() };
  const [sharing, setSharing] = useState(false);
  const ways = [
    ...DOCUMENTS.map((format) => ({
      ...{ format, label: t(`export.${format}`) },
      ask: (share?: Sharing) => client.request('transcripts.document', { ...asked, format, share }),
    })),
    ...TEXTS.map((format) => ({
      ...{ format, label: t(`export.${format}`) },
      ask: (share?: Sharing) => client.request('transcripts.export', { ...asked, format, share }),
    })),
  ];
  const commands = [
    ...ways.map(({ format, label, ask }) => ({ format, label, run: () => void save(ask()) })),
    { format: 'private', label: t('sharing.action'), run: () => setSharing(true) },
  ];
  useOffer(
    'here',
    commands.map(({ format, label, run }) => ({
      ...{ id: `export ${format}`, label: `${t('export.button')}: ${label}`, run },
      icon: <Share size={16} aria-hidden />,
    })),
  );
  return (
    <>
      <Menu
        trigger={
          <Button small aria-label={t('export.button')}>
            <Share size={15} aria-hidden />
            <span className="export__word">{t('export.button')}</span>
          </Button>
        }
      >
        {ways.map(({ format, label, ask }) => (
          <MenuItem key={format} onSelect={() => void save(ask())}>
            {label}
          </MenuItem>
        ))}
        <SharingItem onShare={() => setSharing(true)} />
        <MenuSeparator />
        <ExportParts parts={['times', 'speakers', 'sources']} />
      </Menu>
      {sharing && (
        <SharingDialog
          kind="recording"
          id={recording.id}
          ways={ways}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  );
}
