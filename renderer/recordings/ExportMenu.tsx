import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording, TranscriptFormat } from '../../main/contract';
import { useClient } from '../client/context';
import { ExportParts, useShownParts } from '../settings/ExportParts';
import { Button } from '../ui/Button';
import { useOffer } from '../ui/commands';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu';
import { useSaveFile } from '../ui/useSaveFile';

const TEXTS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

/** Saves the recording as a file of a chosen format, with the parts that are chosen below. */
export function ExportMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const client = useClient();
  const save = useSaveFile();
  const asked = { recording: recording.id, ...useShownParts() };
  const ways = [
    {
      format: 'docx',
      label: t('export.docx'),
      run: () => void save(client.request('transcripts.document', asked)),
    },
    ...TEXTS.map((format) => ({
      ...{ format, label: t(`export.${format}`) },
      run: () => void save(client.request('transcripts.export', { ...asked, format })),
    })),
  ];
  useOffer(
    'here',
    ways.map(({ format, label, run }) => ({
      ...{ id: `export ${format}`, label: `${t('export.button')}: ${label}`, run },
      icon: <Share size={16} aria-hidden />,
    })),
  );
  return (
    <Menu
      trigger={
        <Button small aria-label={t('export.button')}>
          <Share size={15} aria-hidden />
          <span className="export__word">{t('export.button')}</span>
        </Button>
      }
    >
      {ways.map(({ format, label, run }) => (
        <MenuItem key={format} onSelect={run}>
          {label}
        </MenuItem>
      ))}
      <MenuSeparator />
      <ExportParts parts={['times', 'speakers', 'sources']} />
    </Menu>
  );
}
