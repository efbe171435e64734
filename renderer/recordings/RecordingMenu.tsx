import { Ellipsis, RefreshCw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useRemoval } from '../bin/useRemoval';
import { useAsk, useChange } from '../client/queries';
import { IconButton } from '../ui/Button';
import { useOffer } from '../ui/commands';
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
  const commands = [
    ...(recording.audio
      ? [
          {
            ...{ id: 'again', label: t('recording.again'), run: again },
            icon: <RefreshCw size={15} aria-hidden />,
          },
        ]
      : []),
    {
      ...{ id: 'remove', label: t('recording.remove') },
      icon: <Trash2 size={15} aria-hidden />,
      run: () => remove({ ...recording, kind: 'recording' }),
    },
  ];
  useOffer('here', commands);
  return (
    <Menu
      trigger={
        <IconButton label={t('recording.menu')}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
    >
      {commands.map(({ id, label, icon, run }) => (
        <MenuItem key={id} icon={icon} onSelect={run}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
