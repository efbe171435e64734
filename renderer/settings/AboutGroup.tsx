import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { Field, Group } from '../ui/Page';
import { BackupField } from './BackupField';

/** Version, where the library lies, and how much it holds. */
export function AboutGroup() {
  const { t } = useTranslation();
  const { bytes, duration } = useFormats();
  const { data: about } = useAsk('app.about', {});
  if (!about) return null;
  return (
    <Group title={t('settings.about')}>
      <Field label={t('settings.version')}>Nanodesk {about.version}</Field>
      <Field label={t('settings.folder')}>
        <span dir="ltr">{about.libraryFolder}</span>
      </Field>
      <Field label={t('settings.size')}>
        {t('settings.sizeValue', {
          recordings: t('library.count', { count: about.recordings }),
          duration: duration(about.audioSeconds),
          bytes: bytes(about.audioBytes),
        })}
      </Field>
      <BackupField />
    </Group>
  );
}
