import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording, TranscriptFormat } from '../../main/contract';
import { useClient } from '../client/context';
import { Button } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import { useSaveText } from '../ui/useSaveText';

const FORMATS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

/** Saves the recording as a file of a chosen format. */
export function ExportMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const client = useClient();
  const save = useSaveText();
  const textIn = (format: TranscriptFormat) =>
    client.request('transcripts.export', { recording: recording.id, format });
  return (
    <Menu
      trigger={
        <Button small aria-label={t('export.button')}>
          <Share size={15} aria-hidden />
          <span className="export__word">{t('export.button')}</span>
        </Button>
      }
    >
      {FORMATS.map((format) => (
        <MenuItem key={format} onSelect={() => void save(textIn(format))}>
          {t(`export.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
