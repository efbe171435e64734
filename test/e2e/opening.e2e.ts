/** What a later start asks of the first in Electron: a file to take in, a link to follow, a link to refuse. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { electronShell, launchElectron } from './helpers/electron';
import { recordingRow } from './helpers/journey';
import { MEETING, makeFolder } from './helpers/paths';

const opening = electronShell.missing ? it.skip : it;
const { folder, remove } = makeFolder();
let open: Awaited<ReturnType<typeof launchElectron>>;

beforeAll(async () => {
  if (!electronShell.missing) open = await launchElectron(folder);
});
afterAll(async () => {
  await open?.close();
  remove();
});

const startAgain = (word: string): Promise<void> =>
  open.handle.evaluate(({ app }, asked) => {
    app.emit('second-instance', {}, ['nanodesk', '--flag', asked], '/');
  }, word);
const place = (): string => new URL(open.page.url()).hash;

opening('takes the file in and shows it', async () => {
  await startAgain(MEETING);
  await expect.poll(place, { timeout: 30_000 }).toMatch(/^#\/recordings\/[a-z0-9]+$/);
});

opening(
  'follows a link to a recording, and stays where it is for one that is refused',
  async () => {
    const recording = place();
    await open.page.evaluate("location.hash = '#/'");
    await recordingRow(open.page, /planning/i).waitFor();
    await startAgain('nanodesk://record/now');
    await startAgain(`nanodesk:/${recording.slice(1)}`);
    await expect.poll(place).toBe(recording);
    expect(open.problems).toEqual([]);
  },
);
