import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupVoices } from '../../../../main/core/speakers/voices';
import { importText, openApp } from '../../../helpers/app';
import { createFakeInference } from '../../../helpers/fake-inference';
import { inProcessInference } from '../../../helpers/inProcessInference';
import { temporaryFolder, writeFile } from '../../../helpers/library';
import { demoFile } from '../../../helpers/models';
import { concat, decodeAll, wavFile } from '../../../helpers/sound';

const line = (seconds: number, ...voice: number[]) => {
  const length = Math.hypot(...voice) || 1;
  return { seconds, voice: Float32Array.from(voice, (x) => x / length) };
};

describe('lines grouped by voice', () => {
  it('are numbered in the order of first words, however many voices there are', () => {
    const lines = [line(2, 0, 1, 0.1), line(4, 1, 0, 0), line(3, 0, 1, 0), line(5, 1, 0.1, 0)];
    expect(groupVoices(lines)).toEqual([0, 1, 0, 1]);
    expect(groupVoices([line(2, 1, 0), line(2, 1, 0.2)])).toEqual([0, 0]);
    expect(groupVoices([])).toEqual([]);
  });

  it('leave out what is silent, like nobody, or as like one as another', () => {
    const sure = [line(3, 1, 0, 0), line(3, 0, 1, 0)];
    const unsure = [line(1, 0, 0, 1), line(1, 1, 1, 0), line(9, 0, 0, 0)];
    expect(groupVoices([...sure, ...unsure])).toEqual([0, 1, null, null, null]);
    expect(groupVoices([...sure, line(0.5, 1, 0.1, 0)])).toEqual([0, 1, 0]);
  });

  it('are at most eight voices, those that speak longest', () => {
    const lines = Array.from({ length: 10 }, (_, i) =>
      line(2 + i, ...Array.from({ length: 10 }, (_unused, j) => (i === j ? 1 : 0))),
    );
    expect(groupVoices(lines)).toEqual([null, null, 0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('voices told apart', () => {
  it('name only lines without a name, past names that are taken, and are taken back at once', async () => {
    const inference = createFakeInference(['One.', 'Two.', 'Three.', 'Four.']);
    inference.voices.hear = async (_path, spans) =>
      spans.map(({ start }) => (start < 15 ? Float32Array.of(1, 0) : Float32Array.of(0, 1)));
    const app = await openApp({ inference });
    const file = writeFile(temporaryFolder(), 'talk.wav', 'sound');
    const { recording, job } = await app.call('recordings.importPath', { path: file });
    await app.job(job!, 'done');
    const names = async () =>
      (await app.call('transcripts.get', { recording: recording.id }))!.segments.map(
        ({ speaker }) => speaker,
      );
    const { id: transcript } = (await app.call('transcripts.get', { recording: recording.id }))!;
    await app.call('speakers.assign', { transcript, segments: [2], speaker: 'Speaker 1' });
    const { change } = await app.call('speakers.tell', { transcript });
    expect(await names()).toEqual(['Speaker 2', 'Speaker 2', 'Speaker 1', 'Speaker 3']);
    await app.call('speakers.undo', { transcript, change });
    expect(await names()).toEqual([undefined, undefined, 'Speaker 1', undefined]);
  });

  it('need sound', async () => {
    const app = await openApp();
    const recording = await importText(app, 'talk.txt', 'Good morning.');
    const { id: transcript } = (await app.call('transcripts.get', { recording }))!;
    await expect(app.call('speakers.tell', { transcript })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('are three where three people speak by turns, with the real weights', async () => {
    const inference = inProcessInference();
    const dickens = await decodeAll(demoFile('two_cities.flac'));
    const parts = [
      await decodeAll(demoFile('english-sentence.wav')),
      dickens.subarray(0, 6 * 16_000),
      await decodeAll(demoFile('korean-sentence.wav')),
      dickens.subarray(20 * 16_000, 26 * 16_000),
    ];
    const file = path.join(mkdtempSync(path.join(temporaryFolder(), 'v')), 'talk.wav');
    writeFileSync(file, wavFile(concat(parts)));
    let at = 0;
    const spans = parts.map(({ length }) => {
      const start = at;
      at += length / 16_000;
      return { start, end: at };
    });
    const told: number[] = [];
    const { signal } = new AbortController();
    const heard = await inference.voices.hear(file, spans, (done) => told.push(done), signal);
    await inference.close();
    const lines = heard.map((voice, i) => ({ seconds: spans[i]!.end - spans[i]!.start, voice }));
    expect(groupVoices(lines)).toEqual([0, 1, 2, 1]);
    expect(told).toEqual([0.25, 0.5, 0.75, 1]);
  });
});
