import { Share } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { Button } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import { useSaveFile } from '../ui/useSaveFile';

const FORMATS = ['ics', 'md'] as const;

/** Saves what was confirmed as tasks of a calendar or of Markdown. */
export function ExportTasks() {
  const { t } = useTranslation();
  const client = useClient();
  const save = useSaveFile();
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
        <MenuItem
          key={format}
          onSelect={() => void save(client.request('promises.export', { format }))}
        >
          {t(`promises.export.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
