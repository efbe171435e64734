import {
  AudioLines,
  Boxes,
  Keyboard,
  Languages,
  ListChecks,
  MessagesSquare,
  Mic,
  Monitor,
  Moon,
  Pause,
  Play,
  Settings,
  Sun,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings/useSettings';
import { go, hrefOf, RECORD } from '../ui/route';
import { useShortcutSheet } from '../ui/ShortcutSheet';

export interface Command {
  id: string;
  label: string;
  icon: ReactNode;
  run: () => void;
}

/** What can be done from anywhere, in words of the window. */
export function useCommands(): Command[] {
  const places = usePlaces();
  const changes = useChanges();
  return [...places, ...changes];
}

function usePlaces(): Command[] {
  const { t } = useTranslation();
  const place = (id: string, label: string, icon: ReactNode, href: string): Command => ({
    ...{ id, label, icon },
    run: () => go(href),
  });
  return [
    place('record', t('palette.record'), <Mic size={16} aria-hidden />, RECORD),
    place('recordings', t('palette.recordings'), <AudioLines size={16} aria-hidden />, '#/'),
    place('chats', t('palette.chats'), <MessagesSquare size={16} aria-hidden />, '#/chats'),
    place(
      'promises',
      t('promises.title'),
      <ListChecks size={16} aria-hidden />,
      hrefOf({ screen: 'promises' }),
    ),
    place('models', t('nav.models'), <Boxes size={16} aria-hidden />, hrefOf({ screen: 'models' })),
    place('bin', t('nav.bin'), <Trash2 size={16} aria-hidden />, hrefOf({ screen: 'bin' })),
    place(
      'settings',
      t('nav.settings'),
      <Settings size={16} aria-hidden />,
      hrefOf({ screen: 'settings' }),
    ),
  ];
}

const THEMES = [
  { theme: 'light', icon: <Sun size={16} aria-hidden /> },
  { theme: 'dark', icon: <Moon size={16} aria-hidden /> },
  { theme: 'system', icon: <Monitor size={16} aria-hidden /> },
] as const;

/** What is changed on the spot. */
function useChanges(): Command[] {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const openSheet = useShortcutSheet();
  const queuePaused = settings?.queuePaused ?? false;
  return [
    {
      id: 'queue',
      label: t(queuePaused ? 'jobs.resume' : 'jobs.pause'),
      icon: queuePaused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />,
      run: () => change({ queuePaused: !queuePaused }),
    },
    ...THEMES.map(({ theme, icon }) => ({
      id: theme,
      label: `${t('settings.theme')}: ${t(`settings.themes.${theme}`)}`,
      icon,
      run: () => change({ theme }),
    })),
    ...(['en', 'ko'] as const).map((uiLanguage) => ({
      id: uiLanguage,
      label: `${t('settings.language')}: ${t(`settings.languages.${uiLanguage}`)}`,
      icon: <Languages size={16} aria-hidden />,
      run: () => change({ uiLanguage }),
    })),
    {
      id: 'keys',
      label: t('shortcuts.title'),
      icon: <Keyboard size={16} aria-hidden />,
      run: openSheet,
    },
  ];
}
