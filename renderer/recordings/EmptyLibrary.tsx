import { AudioLines } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings/useSettings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { go, hrefOf } from '../ui/route';
import { FirstSteps } from './FirstSteps';

/** What stands in place of recordings where there are none: the first steps, or a line for whoever skipped them. */
export function EmptyLibrary() {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  if (!settings) return null;
  if (settings.firstSteps) return <FirstSteps onSkip={() => change({ firstSteps: false })} />;
  return (
    <EmptyState
      icon={<AudioLines size={36} strokeWidth={1.5} aria-hidden />}
      title={t('library.none')}
      body={t('welcome.againHint')}
    >
      <Button onClick={() => go(hrefOf({ screen: 'welcome' }))}>{t('welcome.again')}</Button>
    </EmptyState>
  );
}
