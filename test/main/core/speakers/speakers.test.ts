import { describe, expect, it } from 'vitest';
import { carried } from '../../../../main/core/speakers/carry';
import { renamedIn } from '../../../../main/core/speakers/in-summary';
import { importText, openApp, type TestApp } from '../../../helpers/app';
import { createFakeInference } from '../../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const TALK = [
  'Speaker 1: Good morning, we have to decide about the harbour.',
  'Speaker 1: I will send the plan to everybody on Friday.',
  'Speaker 2: The budget is forty thousand euros.',
  'Speaker 3: Then let us begin.',
];

async function withTalk() {
  const app = await openApp();
  const recording = await importText(app, 'talk.txt', ...TALK);
  const { id } = (await app.call('transcripts.get', { recording }))!;
  return { app, recording, transcript: id };
}

const namesIn = async (app: TestApp, recording: string) =>
  (await app.call('transcripts.get', { recording }))!.segments.map(({ speaker }) => speaker);

describe('speakers', () => {
  it('are listed in the order of their first words', async () => {
    const { app, recording } = await withTalk();
    const { speakers } = await app.call('speakers.list', { recording });
    expect(speakers.map(({ name, lines }) => [name, lines])).toEqual([
      ['Speaker 1', 2],
      ['Speaker 2', 1],
      ['Speaker 3', 1],
    ]);
  });

  it('are renamed once for everywhere: lines, exports, owners, and whoever listens', async () => {
    const { app, recording, transcript } = await withTalk();
    await app.call('summaries.create', { recording, type: 'actions', length: 'medium' });
    await app.call('speakers.rename', { transcript, from: 'Speaker 1', to: 'Anna' });
    expect(await namesIn(app, recording)).toEqual(['Anna', 'Anna', 'Speaker 2', 'Speaker 3']);
    for (const format of ['txt', 'md', 'json'] as const) {
      const { text } = await app.call('transcripts.export', { recording, format });
      expect(text, format).toContain('Anna');
      expect(text, format).not.toContain('Speaker 1');
    }
    const { summaries } = await app.call('summaries.list', { recording });
    const owners = summaries.flatMap(({ points }) => points.map(({ owner }) => owner));
    expect(owners).toContain('Anna');
    expect(owners).not.toContain('Speaker 1');
    expect(await app.event('speakers.changed')).toMatchObject({ recording, transcript });
  });

  it('are merged into one', async () => {
    const { app, recording, transcript } = await withTalk();
    await app.call('speakers.merge', { transcript, from: 'Speaker 3', into: 'Speaker 2' });
    expect((await namesIn(app, recording)).slice(2)).toEqual(['Speaker 2', 'Speaker 2']);
  });

  it('are given lines, as somebody known, new, or nobody', async () => {
    const { app, recording, transcript } = await withTalk();
    const assign = (segments: number[], speaker: string | null) =>
      app.call('speakers.assign', { transcript, segments, speaker });
    await assign([1], 'Speaker 2');
    await assign([2, 3], '민지');
    await assign([0], null);
    expect(await namesIn(app, recording)).toEqual([undefined, 'Speaker 2', '민지', '민지']);
  });

  it('are what they were after a change is taken back; what was changed since stays', async () => {
    const { app, recording, transcript } = await withTalk();
    const renamed = await app.call('speakers.rename', {
      transcript,
      from: 'Speaker 1',
      to: 'Anna',
    });
    await app.call('speakers.assign', { transcript, segments: [1], speaker: 'Ben' });
    await app.call('speakers.undo', { transcript, change: renamed.change });
    expect((await namesIn(app, recording)).slice(0, 2)).toEqual(['Speaker 1', 'Ben']);
    await app.call('speakers.undo', { transcript });
    expect((await namesIn(app, recording))[1]).toBe('Anna');
    await expect(app.call('speakers.undo', { transcript })).rejects.toMatchObject({
      code: 'not-found',
      message: 'There is no change of the speakers to take back.',
    });
  });

  it('go on into the next version of the transcript, by time', async () => {
    const app = await openApp({ inference: createFakeInference(['One.', 'Two.', 'Three.']) });
    const path = writeFile(temporaryFolder(), 'talk.wav', 'sound');
    const { recording, job } = await app.call('recordings.importPath', { path });
    await app.job(job!, 'done');
    const { id } = (await app.call('transcripts.get', { recording: recording.id }))!;
    await app.call('speakers.assign', { transcript: id, segments: [1], speaker: 'Anna' });
    const again = await app.call('recordings.process', { id: recording.id, again: true });
    await app.job(again.job, 'done');
    expect(await namesIn(app, recording.id)).toEqual([undefined, 'Anna', undefined]);
  });

  it.each([
    ['rename', { from: 'Nobody', to: 'Anna' }, 'not-found', 'Nobody is called Nobody'],
    ['rename', { from: 'Speaker 1', to: 'Speaker 2' }, 'bad-input', 'Somebody is called Speaker 2'],
    ['rename', { from: 'Speaker 1', to: 'An: na' }, 'bad-input', 'without a colon'],
    ['rename', { from: 'Speaker 1', to: '  ' }, 'bad-input', 'cannot be empty'],
    ['merge', { from: 'Speaker 1', into: 'Speaker 1' }, 'bad-input', 'into the same name'],
    ['merge', { from: 'Speaker 1', into: 'Eve' }, 'not-found', 'Nobody is called Eve'],
    ['assign', { segments: [99], speaker: 'Anna' }, 'not-found', 'There is no line 99'],
  ] as const)('change nothing where %s cannot be: %j', async (what, asked, code, message) => {
    const { app, recording, transcript } = await withTalk();
    const input = { transcript, ...asked };
    const refused = app.call(`speakers.${what}`, input as never);
    await expect(refused).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect((await namesIn(app, recording))[0]).toBe('Speaker 1');
  });
});

describe('carried()', () => {
  const said = (start: number, end: number, speaker?: string) => ({
    ...{ id: start, start, end, text: 'x' },
    ...(speaker === undefined ? {} : { speaker }),
  });

  it('gives a line to whoever spoke for most of its time', () => {
    const before = [said(0, 4, 'Anna'), said(4, 10, 'Ben'), said(10, 12)];
    const after = [said(0, 5), said(5, 9), said(10, 12)];
    expect(carried(before, after)).toEqual([
      { segment: 0, speaker: 'Anna' },
      { segment: 5, speaker: 'Ben' },
    ]);
  });
});

describe('renamedIn()', () => {
  it('changes the whole name before what was said, and no part of another', async () => {
    const { app, recording } = await withTalk();
    const { summaries } = await app.call('summaries.list', { recording });
    const body = { ...summaries[0]!, text: 'Ann: Joann: hello (Ann)' };
    expect(renamedIn(body, 'Ann', '$&').text).toBe('$&: Joann: hello (Ann)');
    expect(renamedIn(body, 'Eve', 'Ann')).toBe(body);
  });
});
