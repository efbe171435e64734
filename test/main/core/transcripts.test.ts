import { describe, expect, it } from 'vitest';
import { openApp } from '../../helpers/app';
import { createFakeInference } from '../../helpers/fake-inference';
import { filesBelow, temporaryFolder, writeFile } from '../../helpers/library';

const SAID = ['We decided to hire Anna.', 'The budget is forty thousand euros.', 'Thank you.'];

async function withRecording(said = SAID) {
  const inference = createFakeInference(said);
  const app = await openApp({ inference });
  const path = writeFile(temporaryFolder(), 'Hiring: "plans"? 2024/05.wav'.replace('/', '-'), 'x');
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  const transcript = (await app.call('transcripts.get', { recording: recording.id }))!;
  return { app, inference, path, recording: recording.id, transcript: transcript.id };
}

describe('transcripts', () => {
  it('take a correction, mark it, and tell listeners', async () => {
    const { app, recording, transcript } = await withRecording();
    const segment = { transcript, segment: 1, text: 'The budget is fifty thousand euros.' };
    expect(await app.call('transcripts.edit', segment)).toMatchObject({
      id: 1,
      text: segment.text,
      edited: true,
    });
    const told = await app.event('transcript.edited');
    expect(told).toMatchObject({ recording, transcript, segment: { id: 1, text: segment.text } });
    const again = (await app.call('transcripts.get', { recording }))!;
    expect(again.segments[1]).toMatchObject({ text: segment.text, edited: true, start: 10 });
    expect(again.segments[0]!.edited).toBeUndefined();
  });

  it('say so where a line is not there', async () => {
    const { app, transcript } = await withRecording();
    const edit = app.call('transcripts.edit', { transcript, segment: 9, text: 'x' });
    await expect(edit).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are exported under a name that every system takes', async () => {
    const { app, recording } = await withRecording();
    const srt = await app.call('transcripts.export', { recording, format: 'srt' });
    expect(srt.name).toBe('Hiring plans 2024-05.srt');
    expect(srt.text).toContain('00:00:10,000 --> 00:00:20,000');
    const markdown = await app.call('transcripts.export', { recording, format: 'md' });
    expect(markdown.text).toContain('Anna');
  });

  it('of a file on disk are told without storing anything', async () => {
    const { app, path } = await withRecording();
    const before = filesBelow(app.folder).length;
    const steps: number[] = [];
    const result = await app.dispatch(
      'transcripts.transcribePath',
      { path },
      { local: true, progress: (done) => steps.push(done) },
    );
    expect(result).toMatchObject({ ok: true, data: { language: 'en', duration: 30 } });
    expect(steps.map((done) => done.toFixed(2))).toEqual(['0.33', '0.67', '1.00']);
    expect(filesBelow(app.folder)).toHaveLength(before);
    expect((await app.call('recordings.list', {})).total).toBe(1);
  });

  it('of a transcript file are refused: it is one already', async () => {
    const { app } = await withRecording();
    const path = writeFile(temporaryFolder(), 'a.txt', 'Words.');
    const call = app.call('transcripts.transcribePath', { path });
    await expect(call).rejects.toThrow('is a transcript');
  });
});

describe('summaries', () => {
  it('are kept side by side, newest first, with all that tells how they were made', async () => {
    const { app, recording, transcript } = await withRecording();
    const wanted = { recording, type: 'tldr', length: 'short' } as const;
    const one = await app.call('summaries.create', wanted);
    const two = await app.call('summaries.create', wanted);
    expect(two.id).not.toBe(one.id);
    const { summaries } = await app.call('summaries.list', { recording });
    expect(summaries.slice(0, 2)).toEqual([two, one]);
    expect(one).toMatchObject({ transcript, params: { type: 'tldr', length: 'short' } });
    expect(one.promptVersion).not.toBe('');
    expect(one.model).not.toBe('');
  });

  it('quote the transcript as it was corrected', async () => {
    const { app, recording, transcript } = await withRecording();
    const text = 'We decided to hire Barbara by Friday.';
    await app.call('transcripts.edit', { transcript, segment: 0, text });
    const summary = await app.call('summaries.create', { recording, type: 'key-points' });
    const quotes = summary.points.flatMap(({ sources }) => sources.map(({ quote }) => quote));
    expect(quotes.join(' ')).toContain('Barbara');
    expect(quotes.join(' ')).not.toContain('Anna');
  });

  it('of a file on disk are made without storing anything', async () => {
    const { app, path } = await withRecording();
    const text = writeFile(temporaryFolder(), 'a.txt', SAID.join('\n'));
    for (const file of [path, text]) {
      const body = await app.call('summaries.createFromPath', { path: file, type: 'key-points' });
      expect(body.points.length).toBeGreaterThan(0);
    }
    expect((await app.call('recordings.list', {})).total).toBe(1);
  });

  it('of a file are in the language that is asked for, before the one that the file names', async () => {
    const { app } = await withRecording();
    const text = JSON.stringify({ language: 'en', segments: SAID.map((said) => ({ text: said })) });
    const path = writeFile(temporaryFolder(), 'a.json', text);
    const summary = (wanted: object) => app.call('summaries.createFromPath', { path, ...wanted });
    expect((await summary({})).language).toBe('en');
    expect((await summary({ language: 'de' })).language).toBe('de');
  });

  it('need a transcript', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference, runJobs: false });
    const path = writeFile(temporaryFolder(), 'a.wav', 'x');
    const { recording } = await app.call('recordings.importPath', { path });
    const call = app.call('summaries.create', { recording: recording.id });
    await expect(call).rejects.toMatchObject({ code: 'not-found' });
  });

  it('end when the caller gives up', async () => {
    const { app, recording } = await withRecording();
    const controller = new AbortController();
    controller.abort();
    const caller = { local: true, signal: controller.signal };
    const result = await app.dispatch('summaries.create', { recording }, caller);
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
