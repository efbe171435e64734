/** Stands for the person who is asked where a file should be saved: nobody else answers the system's dialog. */
import path from 'node:path';
import type { OpenShell } from './shell';

/** From now on the window saves every file into this folder, under the name that it proposes. */
export async function saveInto(folder: string, { page, handle }: OpenShell): Promise<void> {
  if (handle)
    return handle.evaluate(({ session }, into) => {
      session.defaultSession.on('will-download', (_event, item) =>
        item.setSavePath(`${into}/${item.getFilename()}`),
      );
    }, folder);
  page.on('download', (file) => void file.saveAs(path.join(folder, file.suggestedFilename())));
}
