import { Ellipsis, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useAsk, useChange } from '../client/queries';
import { IconButton } from '../ui/Button';
import { Menu, MenuItem } from '../ui/Menu';
import { useToasts } from '../ui/toasts';
import { RemoveDialog } from './RemoveDialog';

/** What is done rarely with a recording: transcribe again, remove. */
export function RecordingMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation();
  const { fail } = useToasts();
  const [removing, setRemoving] = useState(false);
  const { data: settings } = useAsk('settings.get', {});
  const process = useChange('recordings.process');
  const again = (): void =>
    process.mutate(
      { id: recording.id, again: true, language: settings?.speechLanguage ?? 'auto' },
      { onError: fail },
    );
  return (
    <>
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
        <MenuItem danger icon={<Trash2 size={15} aria-hidden />} onSelect={() => setRemoving(true)}>
          {t('recording.remove')}
        </MenuItem>
      </Menu>
      {removing && <RemoveDialog recording={recording} onClose={() => setRemoving(false)} />}
    </>
  );
}
