/** What programs that take something into a library share: the application without models, and a moment at which it waits. */
import { writeSync } from 'node:fs';
import { compose } from '../../main/compose';
import type { RouteName } from '../../main/contract';
import type { Result } from '../../main/dispatch';
import { createFakeInference } from './fake-inference';
import { pauseAfter } from './pause';

/** Says a line to whoever started the program. */
export const say = (line: string) => writeSync(1, `${line}\n`);

/**
 * Imports `file` into the library in `folder`, as the program was told. Given a moment, waits there until it is sent SIGUSR2:
 * `staging`, when the first copy has been begun; `kept`, when that lies at its place and no row knows of it yet.
 */
export async function importAsTold(
  name: RouteName,
  tell: (result: Result) => void,
  onOpen: () => void = () => {},
): Promise<void> {
  const [folder = '', file = '', moment = ''] = process.argv.slice(2);
  const app = await compose({
    libraryFolder: folder,
    modelsFolder: 'models',
    version: '0',
    log: { info: () => {}, error: say },
    inference: createFakeInference(),
    runJobs: false,
  });
  onOpen();
  if (moment === 'staging') pauseAfter('open', (path) => path.endsWith('.part'), say);
  if (moment === 'kept') pauseAfter('rename', (path) => path.endsWith('.part'), say);
  tell(await app.dispatch(name, { path: file }, { local: true }));
  await app.close();
}
