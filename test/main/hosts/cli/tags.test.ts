import { beforeEach, describe, expect, it } from 'vitest';
import type { Chat, Recording } from '../../../../main/contract';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

let library: string;
let id: string;
beforeEach(async () => {
  library = temporaryFolder();
  const file = writeFile(temporaryFolder(), 'Boat.txt', 'We decided to sell the boat.');
  const { imported } = await cliJson<{ imported: { recording: Recording }[] }>(['import', file], {
    library,
  });
  id = imported[0]!.recording.id;
});

const list = async (...options: string[]) => {
  const found = await cliJson<{ recordings: Recording[]; chats: Chat[] }>(['list', ...options], {
    library,
  });
  return found.recordings.map((recording) => recording.id);
};

describe('tags and favourites', () => {
  it('are put on, listed, filtered by, renamed and taken off', async () => {
    const tagged = await cli(['tag', id.slice(0, 8), 'Work', '봄 행사'], { library });
    expect(tagged.out).toBe(`Boat (${id}): Work, 봄 행사.\n`);
    expect((await cli(['star', id], { library })).out).toBe(`Boat (${id}) is a favourite.\n`);
    expect((await cli(['list'], { library })).out).toMatch(/Boat {2}★ {2}#Work {2}#봄 행사\n$/);
    expect(await list('--tag', 'work')).toEqual([id]);
    expect(await list('--starred')).toEqual([id]);
    expect(await list('--tag', 'home')).toEqual([]);
    expect(await list('--unsummarized')).toEqual([]);
    expect((await cli(['list', '--tag', 'home'], { library })).err).toContain('like that');
    await cli(['tags', 'rename', 'work', 'Job'], { library });
    expect((await cli(['tags'], { library })).out).toContain('Job  1 recordings, 0 chats');
    await cli(['tags', 'remove', 'Job'], { library });
    expect((await cli(['tag', id, '봄 행사', '--remove'], { library })).out).toContain('no tags');
    await cli(['star', id, '--remove'], { library });
    expect(await list('--starred')).toEqual([]);
  });

  it.each([
    [['tags', 'rename', 'a'], 2, 'tags rename takes a tag and its new name.'],
    [['tags', 'remove', 'nothing'], 1, 'There is no tag "nothing". There are none yet.'],
    [['tag', 'zzzz', 'a'], 1, 'No recording or chat has the ID zzzz.'],
    [['list', '--sort', 'random'], 2, 'random'],
  ])('%j is refused in one line', async (args, status, line) => {
    const refused = await cli(args, { library });
    expect(refused.status).toBe(status);
    expect(refused.err).toMatch(/^nanodesk: [^\n]*\n$/);
    expect(refused.err).toContain(line);
  });
});
