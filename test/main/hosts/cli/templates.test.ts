import { beforeEach, describe, expect, it } from 'vitest';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

let library: string;
beforeEach(() => {
  library = temporaryFolder();
});

const MINE = JSON.stringify({
  name: 'Standup',
  sections: [
    { heading: 'Promised', type: 'actions' },
    { heading: 'Said', type: 'key-points', length: 'short' },
  ],
});

describe('templates', () => {
  it('are listed, shown in the form that is saved, saved and removed', async () => {
    const shown = await cliJson<{ name: string }>(['templates', 'show', 'meeting'], { library });
    const file = writeFile(temporaryFolder(), 'mine.json', JSON.stringify({ ...shown, name: 'M' }));
    await cliJson(['templates', 'save', file], { library });
    const saved = await cli(['templates', 'save', '-'], { library, stdin: MINE });
    expect(saved.out).toBe('Kept the template "Standup".\n');
    const listed = await cli(['templates'], { library });
    expect(listed.out).toContain('Standup  yours\n  Promised · Said\n');
    await cli(['templates', 'remove', 'standup'], { library });
    expect((await cli(['templates'], { library })).out).not.toContain('Standup');
  });

  it('say in one line what is wrong', async () => {
    const run = async (args: string[], stdin = '') => {
      const { status, err } = await cli(['templates', ...args], { library, stdin });
      expect(err.trim()).not.toContain('\n');
      return `${status} ${err}`;
    };
    expect(await run(['save', '-'], '{')).toContain('1 nanodesk: Standard input is not JSON.');
    expect(await run(['save', '-'], '{"name":"X","sections":[]}')).toContain(
      'at least one section',
    );
    const poem = '{"name":"X","sections":[{"heading":" ","type":"poem"}]}';
    expect(await run(['save', '-'], poem)).toContain('sections.0.heading: must not be empty');
    expect(await run(['save', '-'], MINE)).toBe('0 ');
    expect(await run(['save', '-'], MINE)).toContain('There is a template "Standup" already.');
    expect(await run(['save', '-', '--replace'], MINE)).toBe('0 ');
    expect(await run(['remove', 'Meeting'])).toContain('is built in and stays as it is');
    expect(await run(['show', 'Nothing'])).toContain('There are: Meeting, 1:1,');
    expect(await run(['show'])).toMatch(/^2 nanodesk: templates show takes/);
  });

  it('print a file in sections, with a line where one is empty', async () => {
    const said = 'Anna: The harbour is closed until August.\nBen: The ship is very long.';
    const file = writeFile(temporaryFolder(), 'talk.txt', said);
    await cli(['templates', 'save', '-'], { library, stdin: MINE });
    const { out, status } = await cli(['summarize', file, '--template', 'standup'], { library });
    expect(status).toBe(0);
    expect(out).toMatch(/^Promised\nNo promises.*\n\nSaid\n• /);
    const both = ['summarize', file, '--template', 'standup', '--type', 'tldr'];
    expect((await cli(both, { library })).status).toBe(2);
  });
});
