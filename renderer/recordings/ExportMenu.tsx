import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording, TranscriptFormat } from '../../main/contract';
import { useClient } from '../client/context';
import { Button } from '../ui/Button';
import { saveText } from '../ui/copy';
import { Menu, MenuItem } from '../ui/Menu';
import { useToasts } from '../ui/toasts';

const FORMATS: TranscriptFormat[] = ['txt', 'md', 'srt', 'vtt', 'json'];

/** Saves the recording as a file of a chosen format. */
export function ExportMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const client = useClient();
  const { show, fail } = useToasts();
  const save = async (format: TranscriptFormat): Promise<void> => {
    try {
      const input = { recording: recording.id, format };
      const { name, mime, text } = await client.request('transcripts.export', input);
      saveText(name, mime, text);
      show({ kind: 'done', title: t('export.saved', { name }) });
    } catch (thrown) {
      fail(thrown);
    }
  };
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
        <MenuItem key={format} onSelect={() => void save(format)}>
          {t(`export.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
