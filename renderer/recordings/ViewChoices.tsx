import { useTranslation } from 'react-i18next';
import type { ChatApp } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useFormats } from '../i18n/format';
import { MenuChoice, SubMenu } from '../ui/Menu';
import type { Side } from './SideTabs';
import { useView } from './view';

const KINDS = ['audio', 'transcript'] as const;
const APPS: ChatApp[] = ['whatsapp', 'telegram', 'signal', 'slack', 'discord', 'text'];
/** Languages are those of the newest so many. */
const LOOKED_AT = 500;

/** Recordings with sound, or transcripts that were imported. */
export function KindChoice() {
  const { t } = useTranslation();
  const { filters, change } = useView();
  const options = [
    { value: '' as const, label: t('view.anyKind') },
    ...KINDS.map((value) => ({ value, label: t(`view.kinds.${value}`) })),
  ];
  return (
    <SubMenu label={t('view.kind')}>
      <MenuChoice
        value={filters.recordings.kind ?? ''}
        options={options}
        onChange={(kind) => change('recordings', { kind: kind || undefined })}
      />
    </SubMenu>
  );
}

/** Chats of one messenger. */
export function AppChoice() {
  const { t } = useTranslation();
  const { filters, change } = useView();
  const options = [
    { value: '' as const, label: t('view.anyApp') },
    ...APPS.map((value) => ({ value, label: t(`chats.apps.${value}`) })),
  ];
  return (
    <SubMenu label={t('view.app')}>
      <MenuChoice
        value={filters.chats.app ?? ''}
        options={options}
        onChange={(app) => change('chats', { app: app || undefined })}
      />
    </SubMenu>
  );
}

/** One of the languages that occur. */
export function LanguageChoice({ side }: { side: Side }) {
  const { t } = useTranslation();
  const { languageName } = useFormats();
  const { filters, change } = useView();
  const languages = useLanguages(side);
  if (languages.length === 0) return null;
  const options = [
    { value: '', label: t('view.anyLanguage') },
    ...languages.map((value) => ({ value, label: languageName(value) })),
  ];
  return (
    <SubMenu label={t('view.language')}>
      <MenuChoice
        value={filters[side].language ?? ''}
        options={options}
        onChange={(language) => change(side, { language: language || undefined })}
      />
    </SubMenu>
  );
}

function useLanguages(side: Side): string[] {
  const page = { limit: LOOKED_AT };
  const recordings = useAsk('recordings.list', page, { enabled: side === 'recordings' });
  const chats = useAsk('chats.list', page, { enabled: side === 'chats' });
  const entries = side === 'recordings' ? recordings.data?.recordings : chats.data?.chats;
  const languages = (entries ?? []).flatMap(({ language }) => language ?? []);
  return [...new Set(languages)].sort();
}
