/** Records numbered samples without end, and says how much was acknowledged; with `limited`, no file may exceed 1 MiB, which is like a full disk. */
import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { AppError } from '../../main/contract/errors';
import { openStore } from '../../main/store/open';
import { numberedSamples } from '../helpers/samples';

const [folder = '', how = 'free'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

async function main() {
  const store = await openStore({ folder });
  const facts = { sampleRate: 16_000, channels: 1, title: null, language: 'auto' };
  const { id } = await store.captures.begin(facts);
  for (let bytes = 0; ; ) {
    bytes = await store.captures.append(id, bytes, numberedSamples(bytes / 2, 4000));
    say(`saved ${bytes}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

if (how === 'limited') {
  const script = 'ulimit -f 1024; exec "$@"';
  const again = [process.execPath, process.argv[1]!, folder];
  spawnSync('bash', ['-c', script, 'bash', ...again], { stdio: 'inherit' });
} else
  main().catch((thrown) => {
    say(`failed ${AppError.from(thrown).message}`);
    process.exit(1);
  });
