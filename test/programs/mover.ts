/** Moves the library in the folder that is named first, whose pointer comes second, to the third; says when it is done. */
import { writeSync } from 'node:fs';
import { locateLibrary } from '../../main/store/location';
import { finishMove } from '../../main/store/move-finish';
import { openStore } from '../../main/store/open';

const [own = '', target = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

async function main() {
  const { libraryFolder: folder, pointer } = locateLibrary(undefined, own);
  const store = await openStore({ folder, pointer });
  say('open');
  await store.moves.move(target, false, new AbortController().signal, () => {});
  say('moved');
  store.close();
  await finishMove(pointer!);
  say('done');
}

void main();
