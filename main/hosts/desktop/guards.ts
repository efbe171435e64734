/** Carries out what policy.ts decides, for every page and session that this program ever makes. */
import { app, dialog, type Session, shell, type WebContents } from 'electron';
import {
  externalUrl,
  mayDownload,
  mayLoad,
  mayNavigate,
  mayUse,
  PAGE_URL,
  type PermissionFacts,
} from './policy';
import { offerSystemSound } from './system-sound';
import { wordsNow } from './words';

/** Guards every page from the moment it exists. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Calls know no policy of content: they would reach out over UDP.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-navigate', (event, url) => {
      if (!mayNavigate(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event, url) => {
      if (!mayNavigate(url)) event.preventDefault();
    });
    // No will-navigate is told of about:blank, so the page is brought back from there.
    contents.on('did-navigate', (_event, url) => {
      if (url.startsWith('about:')) void contents.loadURL(PAGE_URL);
    });
    contents.on('will-prevent-unload', (event) => {
      if (mayLeave()) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void offerInBrowser(url);
      return { action: 'deny' };
    });
  });
}

/** The page objects to being left only while it records. */
function mayLeave(): boolean {
  const { leaveRecording, isKept, close, goOn } = wordsNow();
  return dialog.showMessageBoxSync(question(leaveRecording, isKept, [close, goOn])) === 0;
}

/** The second answer is the one that changes nothing. */
const question = (message: string, detail: string, buttons: [string, string]) => ({
  type: 'question' as const,
  ...{ message, detail, buttons },
  ...{ defaultId: 1, cancelId: 1 },
});

/** Shows an address of the web and opens it in the person's browser only when they say so. */
async function offerInBrowser(url: string): Promise<void> {
  const address = externalUrl(url);
  if (address === null) return;
  const { openAddress, openIt, cancel } = wordsNow();
  const asked = question(openAddress, address, [openIt, cancel]);
  const { response } = await dialog.showMessageBox(asked);
  if (response === 0) await shell.openExternal(address);
}

/** Guards a session: no network, no permission but what policy.ts grants the page, no download but the page's own. */
export function guardSession(session: Session): void {
  const systemSound = offerSystemSound(session);
  session.setPermissionRequestHandler((contents, permission, callback, details) =>
    callback(mayUse({ permission, systemSound, ...askedBy(contents, details) })),
  );
  session.setPermissionCheckHandler((_contents, permission, requester, { mediaType }) => {
    const mediaTypes = mediaType ? [mediaType] : undefined;
    return mayUse({ permission, requester, mediaTypes, systemSound });
  });
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayLoad(url) }));
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
}

/** Who asks, and for which media: the frame's address where Electron gives it, the page's otherwise. */
const askedBy = (
  contents: WebContents,
  details: { requestingUrl?: string; mediaTypes?: string[] },
): Pick<PermissionFacts, 'requester' | 'mediaTypes'> => ({
  requester: details.requestingUrl ?? contents.getURL(),
  mediaTypes: details.mediaTypes,
});
