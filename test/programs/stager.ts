/** Brings a file into a library under a limit of 1 MiB for the size of any file, which is like a full disk. */
import { spawnSync } from 'node:child_process';
import { AppError } from '../../main/contract/errors';
import { openStore } from '../../main/store/open';

const [folder = '', file = '', limited = ''] = process.argv.slice(2);

async function main() {
  const store = await openStore({ folder });
  try {
    await (await store.files.stage(await store.files.inspect(file))).keep('a.wav');
    console.log('stored');
  } catch (thrown) {
    const { code, message } = AppError.from(thrown);
    console.log(`${code} ${message}`);
  }
  store.close();
}

if (limited) void main();
else {
  const script = 'ulimit -f 1024; exec "$@"';
  const again = [process.execPath, process.argv[1]!, folder, file, 'limited'];
  spawnSync('bash', ['-c', script, 'bash', ...again], { stdio: 'inherit' });
}
