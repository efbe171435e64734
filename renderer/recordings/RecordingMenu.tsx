import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useRemoval } from '../bin/useRemoval';
import { useAsk, useChange } from '../client/queries';
import { MoreMenu } from '../ui/MoreMenu';
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
  const icon = <RefreshCw size={15} aria-hidden />;
  return (
    <MoreMenu
      label={t('recording.menu')}
      commands={
        recording.audio ? [{ id: 'again', label: t('recording.again'), icon, run: again }] : []
      }
      removal={{
        label: t('recording.remove'),
        run: () => remove({ ...recording, kind: 'recording' }),
      }}
    />
  );
}
