import { expect, it } from 'vitest';
import { program } from '../../helpers/child';
import { temporaryFolder } from '../../helpers/library';
import { expectWritten } from '../../helpers/written';

it('loses nothing that was acknowledged when the process is killed in the middle of writes', async () => {
  const start = program('writer');
  const folder = temporaryFolder();
  const lines: string[][] = [];
  for (let round = 0; round < 8; round++) {
    const child = start(folder, `r${round}x`);
    await child.line('open');
    await new Promise((resolve) => setTimeout(resolve, 20 + 37 * round));
    child.process.kill('SIGKILL');
    await child.exited;
    lines.push(child.lines);
  }
  const { kept } = await expectWritten(folder, lines);
  expect(kept.length).toBeGreaterThan(8);
});
