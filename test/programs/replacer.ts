/** Puts a backup in the place of a person's own library; says when it is done. */
import { writeSync } from 'node:fs';
import { locateLibrary } from '../../main/store/location';
import { openStore } from '../../main/store/open';

const [own = '', backup = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

async function main() {
  const { libraryFolder: folder, pointer } = locateLibrary(undefined, own);
  const store = await openStore({ folder, pointer });
  say('open');
  await store.replacing.restore({ folder: backup }, new AbortController().signal, () => {});
  say('restored');
  store.close();
}

void main();
