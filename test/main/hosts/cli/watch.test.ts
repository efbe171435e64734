import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

describe('watch', () => {
  it('imports what comes, leaves the files alone, and is ended by Ctrl-C', async () => {
    const [library, folder] = [temporaryFolder(), temporaryFolder()];
    writeFile(folder, 'before.wav', 'before');
    const run = startCli(['watch', folder, '--every', '0.05'], { library });
    await expect.poll(run.err).toContain('Watching');
    const file = writeFile(folder, 'Interview.wav', 'sound');
    writeFileSync(path.join(folder, 'the same.wav'), 'sound');
    const count = async () =>
      (await cliJson<{ recordings: object[] }>(['list'], { library })).recordings.length;
    await expect.poll(count).toBe(1);
    writeFile(folder, 'later.wav', 'other sound');
    await expect.poll(count).toBe(2);
    run.interrupt();
    const { status, out } = await run.finished;
    expect(status).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(out).toContain('was in the library already');
    expect(readFileSync(file, 'utf8')).toBe('sound');
    expect(await count()).toBe(2);
  });

  it('refuses what it cannot watch', async () => {
    const library = temporaryFolder();
    const gone = await cli(['watch', path.join(library, 'none')], { library });
    expect([gone.status, gone.err]).toEqual([1, expect.stringContaining('there is no such')]);
    const never = await cli(['watch', library, '--every', '0'], { library });
    expect([never.status, never.err]).toEqual([2, expect.stringContaining('--every takes')]);
  });
});
