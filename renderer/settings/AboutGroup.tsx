import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Field, Group } from '../ui/Page';
import { go, hrefOf } from '../ui/route';
import { BackupField } from './BackupField';
import { MoveField } from './MoveField';
import { PreviousField } from './PreviousField';
import { RestoreField } from './RestoreField';
import { WipeField } from './WipeField';

/** Version, where the library lies, and how much it holds. */
export function AboutGroup() {
  const { t } = useTranslation();
  const { bytes, duration } = useFormats();
  const { data: about } = useAsk('app.about', {}, { fresh: true });
  if (!about) return null;
  return (
    <Group title={t('settings.about')}>
      <Field label={`Nanodesk ${about.version}`} hint={t('about.intro')}>
        <Button small onClick={() => go(hrefOf({ screen: 'about' }))}>
          {t('about.more')}
        </Button>
      </Field>
      <MoveField folder={about.libraryFolder} />
      <Field label={t('settings.size')}>
        {t('settings.sizeValue', {
          recordings: t('library.count', { count: about.recordings }),
          duration: duration(about.audioSeconds),
          bytes: bytes(about.audioBytes),
        })}
      </Field>
      <StorageField storage={about.storage} />
      <BackupField />
      <RestoreField />
      {about.previousLibrary !== null && <PreviousField folder={about.previousLibrary} />}
      <Field label={t('welcome.title')} hint={t('welcome.hint')}>
        <Button small onClick={() => go(hrefOf({ screen: 'welcome' }))}>
          {t('welcome.show')}
        </Button>
      </Field>
      <WipeField />
    </Group>
  );
}

const PARTS = ['sound', 'media', 'database', 'models'] as const;

/** How much room each kind takes on the disk. */
function StorageField({ storage }: Pick<OutputOf<'app.about'>, 'storage'>) {
  const { t } = useTranslation();
  const { bytes } = useFormats();
  return (
    <Field label={t('settings.storage')} hint={t('settings.storageHint')}>
      <dl className="storage">
        {PARTS.map((part) => (
          <div key={part} className="storage__part">
            <dt>{t(`settings.storageOf.${part}`)}</dt>
            <dd>{bytes(storage[part])}</dd>
          </div>
        ))}
      </dl>
    </Field>
  );
}
