import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Comparison, Recording, Summary } from '../../../../main/contract';
import { cli, cliJson, startCli } from '../../../helpers/cli';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';
import { temporaryFolder } from '../../../helpers/library';

const MINUTES = `Anna: The old pump in the school costs too much money every winter.
Ben: I will order a new pump for the school on Monday.
Anna: The insurance pays half of the new pump.
`;

let library: string;
let recording: string;

beforeEach(async () => {
  library = temporaryFolder();
  const file = path.join(temporaryFolder(), 'minutes.txt');
  writeFileSync(file, MINUTES);
  const { imported } = await cliJson<{ imported: { recording: Recording }[] }>(['import', file], {
    library,
  });
  recording = imported[0]!.recording.id;
});

const summary = (action: string, ...values: string[]) =>
  cliJson<Summary>(['summary', action, recording, ...values], { library });
const textsOf = ({ points }: Summary) => points.map(({ text }) => text);

describe('summary', () => {
  it('edits, adds, drops and restores points, which a new summary takes over', async () => {
    const first = await summary('show');
    await summary('edit', '2', 'Ben orders the pump.');
    await summary('add', 'Ask for a discount.', '--after', '2');
    const dropped = await summary('drop', '1');
    expect(textsOf(dropped).slice(0, 2)).toEqual(['Ben orders the pump.', 'Ask for a discount.']);
    await cliJson(['summarize', recording], { library });
    const again = await summary('show');
    expect(again.id).not.toBe(first.id);
    expect(textsOf(again)).toEqual(textsOf(dropped));
    expect(textsOf(await summary('restore', '1'))).toEqual([
      first.points[0]!.text,
      ...textsOf(again),
    ]);
  });

  it('unlocks, and shows what a point was at first', async () => {
    const first = await summary('show');
    await summary('edit', '1', 'Mine.');
    const args = ['summary', 'show', recording];
    const { out } = await cli(args, { library });
    expect(out).toContain('Mine. [locked]');
    expect(out).toContain(`edited; was: ${first.points[0]!.text}`);
    await summary('unlock', '1');
    expect((await cli(args, { library })).out).not.toContain('[locked]');
  });

  it('compares two versions word by word, and removes one', async () => {
    const first = await summary('show');
    const second = await cliJson<Summary>(['summarize', recording], { library });
    await summary('edit', '2', second.points[1]!.text.replace('Monday', 'Tuesday'));
    const { summaries } = await cliJson<{ summaries: Summary[] }>(['summary', 'list', recording], {
      library,
    });
    const newest = summaries.find(({ type }) => type === 'key-points')!;
    const args = ['summary', 'compare', recording, first.id, newest.id];
    const { rows } = await cliJson<Comparison>(args, { library });
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    expect((await cli(args, { library })).out).toContain('[-Monday-]{+Tuesday+}');
    await cliJson(['summary', 'remove', recording, newest.id], { library });
    expect((await summary('show')).id).toBe(first.id);
  });

  it('tells the parts, shows those that failed and tries them again', async () => {
    const inference = createFakeInference();
    inference.failures.text = new Error('Dead.');
    const args = ['summarize', recording, '--type', 'tldr', '--method', 'compose', '--progress'];
    const first = await cli(args, { library, inference });
    expect(first.out).toContain('The model failed at');
    expect(first.err).toMatch(/Summing up, part 1 of \d/);
    delete inference.failures.text;
    const retry = ['summary', 'retry', recording, '--type', 'tldr'];
    const after = await cliJson<Summary>(retry, { library, inference });
    expect(after.coverage.parts.every(({ ok }) => ok)).toBe(true);
    expect((await cli(retry, { library, inference })).err).toContain('No part of this summary');
  });

  it('keeps what there is when composing is stopped: the first version stands before the model begins', async () => {
    const inference = createFakeInference();
    inference.gate = createGate();
    const args = ['summarize', recording, '--type', 'tldr', '--method', 'compose', '--progress'];
    const running = startCli(args, { library, inference });
    await expect.poll(running.err).toContain('part 1 of');
    running.interrupt();
    const { status, err } = await running.finished;
    expect({ status, err }).toEqual({ status: 130, err: expect.stringContaining('is kept') });
    const kept = await summary('show', '--type', 'tldr');
    expect(kept).toMatchObject({ type: 'tldr', method: 'extract' });
    expect(kept.points.length).toBeGreaterThan(0);
  });

  it.each([
    [['edit', '1'], 2, /takes the number of a point and its new text/],
    [['edit', '9', 'x'], 1, /no point 9/],
    [['show', '--type', 'teaser'], 1, /no summary of the type teaser/],
    [['remove', 'zzzz'], 1, /No version has the ID zzzz/],
  ])('refuses what cannot be done: %j', async ([action, ...values], wanted, reason) => {
    const { status, err } = await cli(['summary', action!, recording, ...values], { library });
    expect({ status, err }).toEqual({ status: wanted, err: expect.stringMatching(reason) });
    expect(err.trim()).not.toContain('\n');
  });
});
