import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { LENGTHS, TYPES } from '../summaries/wanted';
import { byName } from '../ui/byName';
import { Field, Group } from '../ui/Page';
import { Select } from '../ui/Select';
import type { GroupProps } from './LookGroup';
import { SoundField } from './SoundField';

/** The language that is heard, and the kind and length of summary that is shown first. */
export function SpeechGroup({ settings, change }: GroupProps) {
  const { t } = useTranslation();
  const id = useId();
  const languages = useSpeechLanguages();
  return (
    <Group title={t('settings.speech')}>
      <Field
        htmlFor={`${id}-language`}
        label={t('settings.speechLanguage')}
        hint={t('settings.speechHint')}
      >
        <Select
          id={`${id}-language`}
          value={settings.speechLanguage}
          options={[{ value: 'auto', label: t('settings.auto') }, ...languages]}
          onChange={(speechLanguage) => change({ speechLanguage })}
        />
      </Field>
      <Field
        htmlFor={`${id}-type`}
        label={t('settings.defaultType')}
        hint={t('settings.defaultTypeHint')}
      >
        <Select
          id={`${id}-type`}
          value={settings.summaryType}
          options={TYPES.map((value) => ({ value, label: t(`summary.types.${value}`) }))}
          onChange={(summaryType) => change({ summaryType })}
        />
      </Field>
      <Field
        htmlFor={`${id}-length`}
        label={t('settings.defaultLength')}
        hint={t('settings.defaultLengthHint')}
      >
        <Select
          id={`${id}-length`}
          value={settings.summaryLength}
          options={LENGTHS.map((value) => ({ value, label: t(`summary.lengths.${value}`) }))}
          onChange={(summaryLength) => change({ summaryLength })}
        />
      </Field>
      <SoundField settings={settings} change={change} />
    </Group>
  );
}

/** Every language that an installed speech model knows, by name. */
function useSpeechLanguages(): { value: string; label: string }[] {
  const { languageName } = useFormats();
  const models = useAsk('models.list', {}).data?.models ?? [];
  const codes = models.filter(({ task }) => task === 'speech').flatMap((model) => model.languages);
  return [...new Set(codes)]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => byName(a.label, b.label));
}
