import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page';
import { AboutGroup } from './AboutGroup';
import { BinGroup } from './BinGroup';
import { HealthGroup } from './HealthGroup';
import { KeysGroup } from './KeysGroup';
import { LeakGroup } from './LeakGroup';
import { LookGroup } from './LookGroup';
import { MachineGroup } from './MachineGroup';
import { QueueGroup } from './QueueGroup';
import { SpeechGroup } from './SpeechGroup';
import { useSettings } from './useSettings';
import { WatchGroup } from './WatchGroup';

/** All settings in groups; each is kept as soon as it is changed. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  return (
    <Page title={t('settings.title')}>
      {settings && (
        <>
          <LookGroup settings={settings} change={change} />
          <SpeechGroup settings={settings} change={change} />
          <KeysGroup settings={settings} change={change} />
          <QueueGroup settings={settings} change={change} />
          <WatchGroup />
          <BinGroup settings={settings} change={change} />
          <MachineGroup settings={settings} change={change} />
        </>
      )}
      <HealthGroup />
      <LeakGroup />
      <AboutGroup />
    </Page>
  );
}
