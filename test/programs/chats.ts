/** Imports a chat export into a library as the application does, says how far it is, and can be killed. */
import { writeSync } from 'node:fs';
import { compose } from '../../main/compose';
import { AppError } from '../../main/contract';
import { createFakeInference } from '../helpers/fake-inference';

const [folder = '', file = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

async function main() {
  const app = await compose({
    libraryFolder: folder,
    modelsFolder: 'models',
    version: '0',
    log: { info: () => {}, error: say },
    inference: createFakeInference(),
    runJobs: false,
  });
  const local = { local: true };
  say('open');
  const result = await app.dispatch('chats.importPath', { path: file }, local);
  if (result.ok) {
    const [imported] = (result.data as { chats: { added: number }[] }).chats;
    say(`added ${imported!.added}`);
  } else say(`failed ${AppError.fromWire(result.error).message}`);
  await app.close();
}

void main();
