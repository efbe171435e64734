import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { Button } from '../ui/Button';
import { saveText } from '../ui/copy';
import { Menu, MenuItem } from '../ui/Menu';
import { useToasts } from '../ui/toasts';

const FORMATS = ['ics', 'md'] as const;

/** Saves what was confirmed as tasks of a calendar or of Markdown. */
export function ExportTasks() {
  const { t } = useTranslation();
  const client = useClient();
  const { show, fail } = useToasts();
  const save = async (format: (typeof FORMATS)[number]): Promise<void> => {
    try {
      const { name, mime, text } = await client.request('promises.export', { format });
      saveText(name, mime, text);
      show({ kind: 'done', title: t('export.saved', { name }) });
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <Menu
      trigger={
        <Button small>
          <Share size={15} aria-hidden />
          {t('export.button')}
        </Button>
      }
    >
      {FORMATS.map((format) => (
        <MenuItem key={format} onSelect={() => void save(format)}>
          {t(`promises.export.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
