/** A describe for each shell: the app in it with a library of its own, closed and removed at the end. */
import path from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { makeFolder } from './paths';
import type { OpenShell, Shell } from './shell';

/** What is open of the app now: it may be opened again and again, on the same library. */
export interface App extends OpenShell {
  /** For what a test brings along; the library lies in it. */
  folder: string;
  library: string;
  /** Opens it; what was open is closed before. */
  open(): Promise<void>;
}

/** Has `tests` made for each of the shells that there are here; a shell that is not is said to be missing. */
export const inEachShell = (shells: readonly Shell[], tests: (app: App) => void): void =>
  describe.each(shells)('in $name', (shell) => {
    if (shell.missing) return it.skip(`cannot run: ${shell.missing}`, () => {});
    const { folder, remove } = makeFolder();
    const app = appOf(shell, folder);
    afterAll(async () => {
      await app.close();
      remove();
    });
    tests(app);
  });

function appOf(shell: Shell, folder: string): App {
  const library = path.join(folder, 'library');
  let shown: OpenShell | null = null;
  const now = (): OpenShell => {
    if (!shown) throw new Error(`Nothing is open in ${shell.name}.`);
    return shown;
  };
  const end = async (how: 'close' | 'kill'): Promise<void> => {
    const ending = shown;
    shown = null;
    await ending?.[how]();
  };
  return {
    ...{ folder, library },
    get page() {
      return now().page;
    },
    get handle() {
      return now().handle;
    },
    get problems() {
      return now().problems;
    },
    workerId: () => now().workerId(),
    open: async () => {
      await end('close');
      shown = await shell.open(library);
    },
    close: () => end('close'),
    kill: () => end('kill'),
  };
}
