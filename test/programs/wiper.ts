/**
 * Deletes everything in a library; says when it begins and when it is done. Given a folder of the library, it waits,
 * when the rows are gone and it knows what lies in that folder, until it is sent SIGUSR2.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../main/store/open';
import { pauseAfter } from '../helpers/pause';

const [folder = '', part = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

async function main() {
  const store = await openStore({ folder });
  say('open');
  if (part !== '') pauseAfter('readdir', (path) => path.endsWith(part), say);
  await store.wiping.wipe(new AbortController().signal, async () => {});
  say('wiped');
  store.close();
}

void main();
