import { Ellipsis, RefreshCw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useRemoval } from '../bin/useRemoval';
import { useAsk, useChange } from '../client/queries';
import { IconButton } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import { useToasts } from '../ui/toasts';

/** What is done rarely with a recording: transcribe again, remove. */
export function RecordingMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const remove = useRemoval();
  const { data: settings } = useAsk('settings.get', {});
  const process = useChange('recordings.process');
  const again = (): void =>
    process.mutate(
      { id: recording.id, again: true, language: settings?.speechLanguage ?? 'auto' },
      { onError: fail },
    );
  return (
    <Menu
      trigger={
        <IconButton label={t('recording.menu')}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
    >
      {recording.audio && (
        <MenuItem icon={<RefreshCw size={15} aria-hidden />} onSelect={again}>
          {t('recording.again')}
        </MenuItem>
      )}
      <MenuItem
        icon={<Trash2 size={15} aria-hidden />}
        onSelect={() => remove({ ...recording, kind: 'recording' })}
      >
        {t('recording.remove')}
      </MenuItem>
    </Menu>
  );
}
