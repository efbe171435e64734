import { beforeEach, describe, expect, it } from 'vitest';
import type { Recording } from '../../../../main/contract';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

interface Imported {
  imported: { recording: Recording }[];
}

const MEETING =
  'WEBVTT - Weekly meeting\n\n00:01.000 --> 00:04.000\n<v Ana>We will move the launch.\n';
let library: string;
beforeEach(() => {
  library = temporaryFolder();
});
const file = (name: string, content: string) => writeFile(temporaryFolder(), name, content);

describe('the bin', () => {
  it('removes into the bin, brings back, and removes for good', async () => {
    const meeting = file('a.vtt', MEETING);
    const { imported } = await cliJson<Imported>(['import', meeting], { library });
    const { id, title } = imported[0]!.recording;
    const total = async () => (await cliJson<{ total: number }>(['list'], { library })).total;
    const inBin = async () =>
      (await cliJson<{ items: { id: string }[] }>(['bin'], { library })).items.map((one) => one.id);
    const removed = await cliJson<{ removed: Recording[] }>(['remove', id], { library });
    expect(removed.removed.map((one) => one.id)).toEqual([id]);
    expect([await total(), await inBin()]).toEqual([0, [id]]);
    expect((await cli(['bin'], { library })).out).toMatch(/Weekly meeting {2}30 days left\n$/);
    expect((await cli(['bin', 'restore', id.slice(0, 6)], { library })).out).toBe(
      `Restored ${title} (${id}).\n`,
    );
    expect([await total(), await inBin()]).toEqual([1, []]);
    await cli(['remove', id], { library });
    expect((await cli(['import', meeting], { library })).out).toContain(
      'was in the bin and is back',
    );
    await cli(['remove', '--for-good', id], { library });
    expect([await total(), await inBin()]).toEqual([0, []]);
  });

  it('empties the bin, and removes one of it', async () => {
    for (const name of ['a.vtt', 'b.vtt', 'c.vtt'])
      await cli(['import', file(name, MEETING.replace('Weekly', name))], { library });
    const { recordings } = await cliJson<{ recordings: Recording[] }>(['list'], { library });
    await cli(['remove', ...recordings.map(({ id }) => id)], { library });
    const gone = await cli(['bin', 'remove', recordings[0]!.id], { library });
    expect(gone.out).toMatch(/^Removed for good: /);
    expect((await cli(['bin', 'empty'], { library })).out).toBe('Removed for good: 2.\n');
    expect((await cli(['bin'], { library })).err).toContain('The bin is empty.');
  });

  it.each([
    [['restore'], 2, 'bin restore takes an ID.'],
    [['empty', 'k3x9'], 2, 'bin empty takes no ID.'],
    [['restore', 'zzzz'], 1, 'No entry of the bin has the ID zzzz. See nanodesk bin.'],
    [['burn'], 2, 'burn'],
  ])('bin %j is refused in one line', async (args, status, line) => {
    const refused = await cli(['bin', ...args], { library });
    expect(refused.status).toBe(status);
    expect(refused.err).toMatch(/^nanodesk: [^\n]*\n$/);
    expect(refused.err).toContain(line);
  });
});
