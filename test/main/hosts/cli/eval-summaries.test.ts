import { describe, expect, it } from 'vitest';
import { cli, cliJson } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

interface Summaries {
  summaries: { set: string; rows: { language: string; type: string; meetings: number }[] }[];
}

const only = ['eval', '--only', 'summaries'];

describe('eval --only summaries', () => {
  it('tells of every kind in each language of our own set, and of nothing else', async () => {
    const args = [...only, '--set', 'own', '--type', 'tldr', 'actions'];
    const options = { library: temporaryFolder() };
    const { summaries } = await cliJson<Summaries>(args, options);
    expect(summaries.map(({ set }) => set)).toEqual(['own']);
    const rows = summaries[0]!.rows.map(({ language, type, meetings }) => [
      language,
      type,
      meetings,
    ]);
    expect(rows).toEqual([
      ['en', 'tldr', 7],
      ['en', 'tldr', 7],
      ['en', 'actions', 6],
      ['ko', 'tldr', 7],
      ['ko', 'tldr', 7],
      ['ko', 'actions', 6],
    ]);
    const { out } = await cli(args, options);
    expect(out).toContain('Summaries (own, ko): long actions of 6');
    // Scores, words, and how far ours are above: a mean and its interval, twice.
    expect(out).toMatch(
      /TextRank( +\d+\.\d){4} +\d+ ( -?\d+\.\d \(-?\d+\.\d to -?\d+\.\d\),?){2}\n/,
    );
    expect(out).toMatch(/100\.0 % with verbatim sources; \d of 6 summaries without any/);
  });

  it('takes a file of the caller, and names the line that is no meeting', async () => {
    const file = writeFile(temporaryFolder(), 'mine.jsonl', '{"turns": []}');
    const { status, err } = await cli([...only, '--meetings', file], {
      library: temporaryFolder(),
    });
    expect(status).not.toBe(0);
    expect(err).toContain('Line 1 is not a meeting of QMSum or of our set');
    expect(err.trim().split('\n').at(-1)).not.toMatch(/at .*\.ts/);
  });
});
