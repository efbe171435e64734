/** Does what a start asks for: shows a place, or takes files in and shows the last of them. A second start asks the first. */
import { statSync } from 'node:fs';
import { app, dialog } from 'electron';
import type { App } from '../../compose';
import { AppError } from '../../contract';
import { chatRoutes } from '../../contract/chats';
import { recordingRoutes } from '../../contract/recordings';
import { placeOfLink, readArguments, type Wanted } from './arguments';
import { PAGE_URL } from './policy';
import { loadInWindow, showWindow } from './window';

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** What this start asks for. */
export const wantedAtStart = (): Wanted =>
  readArguments(process.argv.slice(1), process.cwd(), isFile);

/** Listens for what later starts and, on a Mac, the system ask for. */
export function hearLaterStarts(ask: (wanted: Wanted) => void): void {
  app.on('second-instance', (_event, words, folder) =>
    ask(readArguments(words.slice(1), folder, isFile)),
  );
  app.on('open-url', (event, link) => {
    event.preventDefault();
    ask({ place: placeOfLink(link), files: [] });
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    ask({ place: null, files: [path] });
  });
}

/** Brings the window to the front, at the place that is wanted, and takes in what is to be opened. */
export async function fulfil({ place, files }: Wanted, ready: Promise<App>): Promise<void> {
  const window = showWindow();
  if (place !== null) loadInWindow(place, window);
  await takeIn(files, ready);
}

/** Takes files in, one after the other, and shows the last; one that cannot be used does not keep the others out. */
export async function takeIn(files: readonly string[], ready: Promise<App>): Promise<void> {
  for (const file of files) {
    try {
      loadInWindow(await importFile(await ready, file));
    } catch (thrown) {
      await tell(AppError.from(thrown));
    }
  }
}

/** The place of what a file became. The person has chosen it outside of the page, so its path may be named. */
async function importFile({ dispatch }: App, path: string): Promise<string> {
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const result = await dispatch(name, input, { local: true });
    if (result.ok) return result.data;
    throw AppError.fromWire(result.error);
  };
  const recognised = chatRoutes['chats.recognise'].output;
  if (recognised.parse(await call('chats.recognise', { path })).chat) {
    const { output } = chatRoutes['chats.importPath'];
    const { chats } = output.parse(await call('chats.importPath', { path }));
    return chats[0] ? `${PAGE_URL}#/chats/${chats[0].chat.id}` : `${PAGE_URL}#/chats`;
  }
  const { output } = recordingRoutes['recordings.importPath'];
  const wanted = { path, language: 'auto' };
  const { recording } = output.parse(await call('recordings.importPath', wanted));
  return `${PAGE_URL}#/recordings/${recording.id}`;
}

const tell = ({ message, hint }: AppError): Promise<unknown> =>
  dialog.showMessageBox({ type: 'error', message, detail: hint });
