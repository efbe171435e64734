import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording, TranscriptFormat } from '../../main/contract';
import { useClient } from '../client/context';
import { ExportParts, useShownParts } from '../settings/ExportParts';
import { Button } from '../ui/Button';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu';
import { useSaveFile } from '../ui/useSaveFile';

const TEXTS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

/** Saves the recording as a file of a chosen format, with the parts that are chosen below. */
export function ExportMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const client = useClient();
  const save = useSaveFile();
  const asked = { recording: recording.id, ...useShownParts() };
  return (
    <Menu
      trigger={
        <Button small aria-label={t('export.button')}>
          <Share size={15} aria-hidden />
          <span className="export__word">{t('export.button')}</span>
        </Button>
      }
    >
      <MenuItem onSelect={() => void save(client.request('transcripts.document', asked))}>
        {t('export.docx')}
      </MenuItem>
      {TEXTS.map((format) => (
        <MenuItem
          key={format}
          onSelect={() => void save(client.request('transcripts.export', { ...asked, format }))}
        >
          {t(`export.${format}`)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <ExportParts parts={['times', 'speakers', 'sources']} />
    </Menu>
  );
}
