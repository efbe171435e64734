/** Three processes write into one library as quickly as they can, as window, host and command line may. NANODESK_SECONDS: 4. */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { program } from '../../helpers/child';
import { temporaryFolder } from '../../helpers/library';
import { expectWritten } from '../../helpers/written';

const SECONDS = Number(process.env.NANODESK_SECONDS ?? 4);
const NAMES = ['window', 'host', 'cli'];

it('nobody is refused, and nothing that was acknowledged is lost', async () => {
  const start = program('writer');
  const folder = temporaryFolder();
  // All at once: they compete for the first migration, too.
  const writers = NAMES.map((name) => start(folder, name));
  await Promise.all(writers.map((writer) => writer.line('removed')));
  await delay(SECONDS * 1000);
  // One that was refused has ended by itself, and says so by its status.
  const ended = writers.map((writer) => writer.process.exitCode);
  for (const writer of writers) writer.process.kill('SIGKILL');
  await Promise.all(writers.map((writer) => writer.exited));
  expect(ended).toEqual([null, null, null]);

  const { kept, removed } = await expectWritten(
    folder,
    writers.map(({ lines }) => lines),
  );
  expect(kept.length).toBeGreaterThan(3);
  console.log(`${kept.length} kept, ${removed.size} removed, in ${SECONDS} s`);
}, 300_000);
