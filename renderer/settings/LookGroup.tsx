import { useTranslation } from 'react-i18next';
import type { Settings } from '../../main/contract';
import { Field, Group } from '../ui/Page';
import { Segmented } from '../ui/Segmented';

export interface GroupProps {
  settings: Settings;
  change: (patch: Partial<Settings>) => void;
}

/** Theme and language of the page. */
export function LookGroup({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  return (
    <Group title={t('settings.look')}>
      <Field label={t('settings.theme')} hint={t('settings.themeHint')}>
        <Segmented
          legend={t('settings.theme')}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`settings.themes.${value}`),
          }))}
          onChange={(theme) => change({ theme })}
        />
      </Field>
      <Field label={t('settings.language')} hint={t('settings.languageHint')}>
        <Segmented
          legend={t('settings.language')}
          value={settings.uiLanguage}
          options={(['system', 'en', 'ko'] as const).map((value) => ({
            value,
            label: t(`settings.languages.${value}`),
          }))}
          onChange={(uiLanguage) => change({ uiLanguage })}
        />
      </Field>
    </Group>
  );
}
