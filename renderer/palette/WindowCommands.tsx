import {
  AudioLines,
  Boxes,
  Footprints,
  Info,
  Keyboard,
  Languages,
  ListChecks,
  MessagesSquare,
  Mic,
  Pause,
  Play,
  Plus,
  Settings as SettingsIcon,
  Square,
  SunMoon,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFileChooser } from '../jobs/FilePicker';
import { useRecorderValue } from '../recorder/RecorderProvider';
import { useRecordKey } from '../recorder/useStart';
import { useSettings } from '../settings/useSettings';
import { type Command, useOffer } from '../ui/commands';
import { go, hrefOf, RECORD_STOP } from '../ui/route';
import { useShortcutSheet } from '../ui/ShortcutSheet';

/** Offers what can be done wherever one is: record, import, go somewhere, change how the window looks. */
export function WindowCommands() {
  const { t } = useTranslation();
  const { choose, input } = useFileChooser();
  const sheet = useShortcutSheet();
  useOffer('anywhere', [
    ...useRecordCommands(),
    {
      ...{ id: 'import', label: t('shortcuts.import'), shortcut: 'I', run: choose },
      icon: <Plus size={16} aria-hidden />,
    },
    ...usePlaceCommands(),
    useQueueCommand(),
    ...useLookCommands(),
    {
      ...{ id: 'keys', label: t('nav.shortcuts'), shortcut: '?', run: sheet },
      icon: <Keyboard size={16} aria-hidden />,
    },
  ]);
  return input;
}

function useRecordCommands(): Command[] {
  const { t } = useTranslation();
  const phase = useRecorderValue((state) => state.phase);
  const press = useRecordKey();
  const words = { recording: 'record.pause', paused: 'record.resume' } as const;
  const word = phase === 'recording' || phase === 'paused' ? words[phase] : 'record.startHint';
  const record: Command = {
    ...{ id: 'record', label: t(word), shortcut: 'R', run: press },
    icon: <Mic size={16} aria-hidden />,
  };
  const stop: Command = {
    ...{ id: 'stop', label: t('record.stop'), run: () => go(RECORD_STOP) },
    icon: <Square size={16} aria-hidden />,
  };
  return word === 'record.startHint' ? [record] : [record, stop];
}

function usePlaceCommands(): Command[] {
  const { t } = useTranslation();
  const places = [
    { screen: 'library', place: t('nav.recordings'), icon: AudioLines },
    { screen: 'chats', place: t('nav.chats'), icon: MessagesSquare },
    { screen: 'promises', place: t('promises.title'), icon: ListChecks },
    { screen: 'models', place: t('nav.models'), icon: Boxes },
    { screen: 'bin', place: t('nav.bin'), icon: Trash2 },
    { screen: 'welcome', place: t('welcome.title'), icon: Footprints },
    { screen: 'settings', place: t('nav.settings'), icon: SettingsIcon },
    { screen: 'about', place: t('about.title'), icon: Info },
  ] as const;
  return places.map(({ screen, place, icon: Icon }) => ({
    ...{ id: `go ${screen}`, label: t('palette.goTo', { place }) },
    icon: <Icon size={16} aria-hidden />,
    run: () => go(hrefOf({ screen })),
  }));
}

function useQueueCommand(): Command {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const paused = settings?.queuePaused ?? false;
  const Icon = paused ? Play : Pause;
  return {
    ...{ id: 'queue', label: t(paused ? 'jobs.resume' : 'jobs.pause') },
    icon: <Icon size={16} aria-hidden />,
    run: () => change({ queuePaused: !paused }),
  };
}

const THEMES = ['system', 'light', 'dark'] as const;
const LANGUAGES = ['system', 'en', 'ko'] as const;

/** All but what is so already. */
function useLookCommands(): Command[] {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const themes = THEMES.filter((theme) => theme !== settings?.theme).map((theme) => ({
    ...{ id: `theme ${theme}`, label: `${t('settings.theme')}: ${t(`settings.themes.${theme}`)}` },
    icon: <SunMoon size={16} aria-hidden />,
    run: () => change({ theme }),
  }));
  const languages = LANGUAGES.filter((one) => one !== settings?.uiLanguage).map((uiLanguage) => ({
    id: `language ${uiLanguage}`,
    label: `${t('settings.language')}: ${t(`settings.languages.${uiLanguage}`)}`,
    icon: <Languages size={16} aria-hidden />,
    run: () => change({ uiLanguage }),
  }));
  return [...themes, ...languages];
}
