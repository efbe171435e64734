import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AboutScreen } from './about/AboutScreen';
import { BinScreen } from './bin/BinScreen';
import { ChatScreen } from './chats/ChatScreen';
import { NoChatOpen } from './chats/NoChatOpen';
import { useFailures } from './client/failures';
import { useLiveUpdates } from './client/live';
import { DropZone } from './jobs/DropZone';
import { ImportProvider } from './jobs/ImportProvider';
import { JobAnnouncer } from './jobs/JobAnnouncer';
import { ModelsScreen } from './models/ModelsScreen';
import { useFinishedDownloads } from './models/useFinishedDownloads';
import { CommandPalette } from './palette/CommandPalette';
import { PromisesScreen } from './promises/PromisesScreen';
import { RecorderProvider } from './recorder/RecorderProvider';
import { RecorderScreen } from './recorder/RecorderScreen';
import { useRecordAddress } from './recorder/useRecordAddress';
import { LibraryPane } from './recordings/LibraryPane';
import { NothingOpen } from './recordings/NothingOpen';
import { RecordingScreen } from './recordings/RecordingScreen';
import { ViewProvider } from './recordings/view';
import { SelectionProvider } from './selection/selection';
import { useApplyLanguage } from './settings/language';
import { ReadOnlyNote } from './settings/ReadOnlyNote';
import { SettingsScreen } from './settings/SettingsScreen';
import { useApplyTheme } from './settings/theme';
import { CommandProvider } from './ui/commands';
import { useNarrow } from './ui/media';
import { go, hrefOf, type Route, SEARCH, useRoute } from './ui/route';
import { ShortcutSheetProvider } from './ui/ShortcutSheet';
import { useShortcuts } from './ui/shortcuts';
import { ToastProvider, useToasts } from './ui/toasts';
import { Unreachable } from './ui/Unreachable';
import { useFocusOnMove } from './ui/useFocusOnMove';
import './App.css';

/** The window: list, recording or chat, and what belongs to it; or one of them where there is little room. */
export function App({ cache }: { cache: QueryClient }) {
  useLiveUpdates(cache);
  useApplyTheme();
  useApplyLanguage();
  return (
    <ToastProvider>
      <ImportProvider>
        <CommandProvider>
          <RecorderProvider>
            <ViewProvider>
              <SelectionProvider>
                <ShortcutSheetProvider>
                  <Panes cache={cache} />
                  <CommandPalette />
                </ShortcutSheetProvider>
              </SelectionProvider>
            </ViewProvider>
          </RecorderProvider>
        </CommandProvider>
        <DropZone />
        <JobAnnouncer />
        <Unreachable />
        <ReadOnlyNote />
      </ImportProvider>
    </ToastProvider>
  );
}

/** From a chat to the chats, from anything else to the recordings. */
const goBack = (): void => go(/^#\/chats/.test(location.hash) ? '#/chats' : '#/');
const goToSearch = (): void => go(SEARCH);
const listKeys = { Escape: goBack };
/** Where the list is not on show, the way to the search leads through it. */
const paneKeys = { Escape: goBack, '/': goToSearch, 'mod+f': goToSearch };

function Panes({ cache }: { cache: QueryClient }) {
  const { t } = useTranslation();
  const route = useRoute();
  const narrow = useNarrow();
  const isList = route.screen === 'library' || route.screen === 'chats';
  const showList = !narrow || isList;
  useRecordAddress();
  const { fail } = useToasts();
  useFailures(cache, fail);
  useFinishedDownloads();
  useShortcuts(showList ? listKeys : paneKeys);
  const sheet = useFocusOnMove(hrefOf(route), narrow);
  return (
    <>
      <button type="button" className="skip-link" onClick={skipToRecording}>
        {t('app.skip')}
      </button>
      <main className="panes">
        {showList && <LibraryPane />}
        {(!narrow || !isList) && (
          <div className="sheet-pane" ref={sheet} tabIndex={-1}>
            <Screen route={route} />
          </div>
        )}
      </main>
    </>
  );
}

function Screen({ route }: { route: Route }) {
  if (route.screen === 'promises') return <PromisesScreen />;
  if (route.screen === 'record') return <RecorderScreen />;
  if (route.screen === 'settings') return <SettingsScreen />;
  if (route.screen === 'models') return <ModelsScreen />;
  if (route.screen === 'bin') return <BinScreen />;
  if (route.screen === 'about') return <AboutScreen />;
  if (route.screen === 'library' || route.screen === 'welcome') return <NothingOpen />;
  if (route.screen === 'chats') return <NoChatOpen />;
  if (route.screen === 'chat')
    return <ChatScreen key={route.id} id={route.id} message={route.message} />;
  return <RecordingScreen key={route.id} id={route.id} segment={route.segment} />;
}

function skipToRecording(): void {
  document.querySelector<HTMLElement>('#recording :is(button, a, input)')?.focus();
}
