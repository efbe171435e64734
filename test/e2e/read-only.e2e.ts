/** A library on a read-only disk, as it is shown: it is read, and says once that nothing can be changed. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReadOnly, smallDisk } from '../helpers/disk';
import { aRecording, openLibrary, segmentsOf, temporaryFolder } from '../helpers/library';
import { chromiumShell } from './helpers/chromium';
import { electronShell } from './helpers/electron';
import { dropFile, lines, playerPosition, recordingRow, search } from './helpers/journey';
import { KOREAN, SENTENCE } from './helpers/paths';

/** One recording with its sound, on a disk that is then locked up; null where none can be mounted. */
async function lockedUp(): Promise<string | null> {
  const disk = smallDisk(64, path.join(temporaryFolder(), 'library'));
  if (disk === null) return null;
  const store = await openLibrary(disk);
  const staged = await store.files.stage(await store.files.inspect(SENTENCE));
  await staged.keep('sentence.wav');
  const source = { hash: staged.hash, name: 'sentence.wav', bytes: staged.bytes };
  const facts = {
    kind: 'audio',
    mime: 'audio/wav',
    duration: 6,
    title: 'Harbour',
    source,
  } as const;
  const { id } = store.recordings.add(aRecording(facts));
  const heard = { language: 'en', model: 'test', duration: 6 };
  const transcript = store.transcripts.begin(id, { ...heard, timed: true });
  const segments = segmentsOf('The boat has come.');
  const window = { ...heard, segments, speech: [], peaks: new Uint8Array([9, 9]), through: 6 };
  store.transcripts.append(transcript.id, window);
  store.transcripts.finish(transcript.id, heard);
  store.close();
  makeReadOnly(disk);
  return disk;
}

describe.each([chromiumShell, electronShell])('in $name', (shell) => {
  if (shell.missing) return it.skip(`cannot run: ${shell.missing}`, () => {});

  it('is read; what would change it is refused in words', async (context) => {
    const library = await lockedUp();
    if (library === null) return context.skip('this user may not mount a disk');
    const before = readdirSync(library, { recursive: true });
    const { page, problems, close } = await shell.open(library);
    const alert = page.getByRole('alert').filter({ hasText: 'This library can only be read' });
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
    await search(page, 'boat');
    await page.getByRole('searchbox').fill('');
    await recordingRow(page, 'Harbour').click();
    await lines(page).first().waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => playerPosition(page), { timeout: 10_000 }).toBeGreaterThan(0);
    const refused = page
      .getByRole('alert')
      .filter({ hasText: 'can only be read: its disk is read-only.' });
    await page.getByRole('button', { name: 'Favourite', exact: true }).click();
    await refused.first().waitFor();
    await dropFile(page, KOREAN);
    await page.getByRole('alert').filter({ hasText: 'korean-sentence' }).waitFor();
    expect(await page.getByRole('heading', { level: 1, name: 'Harbour' }).count()).toBe(1);
    expect(readdirSync(library, { recursive: true })).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });
});
