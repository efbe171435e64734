import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Recording, Speaker } from '../../../../main/contract';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder } from '../../../helpers/library';

const TALK = `Speaker 1: Good morning, we have to decide about the harbour.
Speaker 2: The budget is forty thousand euros.
Speaker 3: I will send the plan to everybody on Friday.
`;

let library: string;
let recording: string;

beforeEach(async () => {
  library = temporaryFolder();
  const file = path.join(temporaryFolder(), 'talk.txt');
  writeFileSync(file, TALK);
  const { imported } = await cliJson<{ imported: { recording: Recording }[] }>(['import', file], {
    library,
  });
  recording = imported[0]!.recording.id;
});

const run = (...values: string[]) => cli(['speakers', recording, ...values], { library });
const names = async (...values: string[]) => {
  const args = ['speakers', recording, ...values];
  const { speakers } = await cliJson<{ speakers: Speaker[] }>(args, { library });
  return speakers.map(({ name }) => name);
};

describe('speakers', () => {
  it('renames, merges and moves, and takes the last change back', async () => {
    expect(await names('--rename', 'Speaker 1=Anna')).toEqual(['Anna', 'Speaker 2', 'Speaker 3']);
    expect(await names('--merge', 'Speaker 3=Anna')).toEqual(['Anna', 'Speaker 2']);
    expect(await names('--move', '1-2=민준')).toEqual(['Anna', '민준']);
    expect(await names('--undo')).toEqual(['Anna', 'Speaker 2']);
    const { out } = await cli(['show', recording], { library });
    expect(out).toContain('Anna\nI will send the plan');
  });

  it('prints who speaks, and the lines with the numbers that --move takes', async () => {
    const { out } = await run('--lines');
    expect(out).toContain('Speaker 1  1 line\n');
    expect(out).toContain('2 Speaker 3: I will send the plan');
  });

  it.each([
    [['--rename', 'Speaker 1=Speaker 2'], 'Somebody is called Speaker 2 already.'],
    [['--rename', 'Nobody=Anna'], 'There are Speaker 1, Speaker 2, Speaker 3.'],
    [['--rename', 'Anna'], 'takes two parts with = between them'],
    [['--rename', 'Speaker 1=a:b'], 'a name is one line without a colon'],
    [['--move', '2-1=Anna'], 'numbers of lines such as 3,7-9'],
    [['--move', '99=Anna'], 'There is no line 99'],
    [['--undo'], 'There is no change of the speakers to take back.'],
    [['--undo', '--move', '1=Anna'], '--undo goes without other changes.'],
  ])('refuses %j in one line, and changes nothing', async (args, message) => {
    const { status, err } = await run(...args);
    expect(status).not.toBe(0);
    expect(err).toContain(message);
    expect(await names()).toEqual(['Speaker 1', 'Speaker 2', 'Speaker 3']);
  });

  it('changes nothing where a later part of the command is wrong', async () => {
    const { status } = await run('--rename', 'Speaker 1=Anna', '--move', 'x=Ben');
    expect(status).not.toBe(0);
    expect(await names()).toEqual(['Speaker 1', 'Speaker 2', 'Speaker 3']);
  });
});
