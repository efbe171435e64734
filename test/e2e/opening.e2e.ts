/** What a later start asks of the first in Electron: a file to take in, a link to follow, a link to refuse. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { inEachShell } from './helpers/each-shell';
import { electronShell } from './helpers/electron';
import { recordingRow } from './helpers/journey';
import { MEETING, ROOT } from './helpers/paths';

inEachShell([electronShell], (app) => {
  beforeAll(app.open);

  const startAgain = (word: string): Promise<void> =>
    app.handle!.evaluate(({ app: program }, asked) => {
      program.emit('second-instance', {}, ['nanodesk', '--flag', asked], '/');
    }, word);
  const place = (): string => new URL(app.page.url()).hash;

  it('takes the file in and shows it', async () => {
    await startAgain(MEETING);
    await expect.poll(place, { timeout: 30_000 }).toMatch(/^#\/recordings\/[a-z0-9]+$/);
  });

  it('takes in sound as phones record it', async () => {
    const before = place();
    await startAgain(path.join(ROOT, 'test/fixtures/audio/lc-44100.m4a'));
    await expect.poll(place, { timeout: 30_000 }).not.toBe(before);
  });

  it('follows a link to a recording, and stays where it is for one that is refused', async () => {
    const recording = place();
    await app.page.evaluate("location.hash = '#/'");
    await recordingRow(app.page, /planning/i).waitFor();
    await startAgain('nanodesk://record/now');
    await startAgain(`nanodesk:/${recording.slice(1)}`);
    await expect.poll(place).toBe(recording);
    expect(app.problems).toEqual([]);
  });

  it('says in words why a file is not taken in', async () => {
    const spoilt = path.join(app.folder, 'spoilt.wav');
    writeFileSync(spoilt, 'no sound');
    const told = app.handle!.evaluate(
      ({ dialog }) =>
        new Promise<string>((resolve) => {
          dialog.showMessageBox = (async (options: { message: string }) => {
            resolve(options.message);
            return { response: 0, checkboxChecked: false };
          }) as unknown as typeof dialog.showMessageBox;
        }),
    );
    await startAgain(spoilt);
    expect(await told).toContain('spoilt.wav');
  });
});
