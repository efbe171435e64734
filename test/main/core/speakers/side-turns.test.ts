import { describe, expect, it } from 'vitest';
import type { SpeechWindow } from '../../../../main/core/ports';
import { cutAtSides, sayersOf } from '../../../../main/core/speakers/side-turns';
import { openApp } from '../../../helpers/app';
import { createFakeInference } from '../../../helpers/fake-inference';
import { inProcessInference } from '../../../helpers/inProcessInference';
import { temporaryFolder, writeFile } from '../../../helpers/library';
import { callTurns, stereoFile } from '../../../helpers/two-channels';

const LEFT = [200, 100, 128];
const RIGHT = [100, 200, 128];
const SILENT = [0, 0, 128];

const sidesOf = (...tenths: [number[], number][]): Uint8Array =>
  Uint8Array.from(tenths.flatMap(([bytes, count]) => Array(count).fill(bytes).flat()));

function windowOf(text: string, start: number, sides: Uint8Array): SpeechWindow {
  const words = text
    .split(' ')
    .map((word, i) => ({ text: word, start: start + i, end: start + i + 0.9 }));
  const end = words.at(-1)!.end;
  const segments = [{ start, end, text, words }];
  const facts = { peaks: new Uint8Array(), through: start + sides.length / 30, language: 'en' };
  return { segments, speech: [{ start, end }], sides, duration: 100, ...facts };
}

describe('sentences over a change of sides', () => {
  it('are cut where the other side begins, whatever second the window begins at', () => {
    const window = windowOf('Are you there? Yes, I am.', 30, sidesOf([LEFT, 30], [RIGHT, 30]));
    const cut = cutAtSides(window);
    expect(cut.map(({ text }) => text)).toEqual(['Are you there?', 'Yes, I am.']);
    expect(cut.map(({ start, end }) => [start, end])).toEqual([
      [30, 32.9],
      [33, 35.9],
    ]);
    expect(cut.flatMap(({ words }) => words)).toEqual(window.segments[0]!.words);
  });

  it('stay whole where one side says all of it, where nobody can be told, and without channels', () => {
    const whole = (sides: Uint8Array) => cutAtSides(windowOf('One two three four.', 0, sides));
    expect(whole(sidesOf([LEFT, 40]))).toHaveLength(1);
    expect(whole(sidesOf([LEFT, 20], [SILENT, 20]))).toHaveLength(1);
    const { sides: _sides, ...mono } = windowOf('One two three four.', 0, sidesOf([LEFT, 40]));
    expect(cutAtSides(mono)).toEqual(mono.segments);
  });
});

describe('the two sides of a call', () => {
  const fake = (sides: Uint8Array) => {
    const inference = createFakeInference(['I will send it.', 'Thank you.', 'Bye.']);
    const { transcribe } = inference.speech;
    inference.speech.transcribe = (request, onWindow, signal) =>
      transcribe(request, (window) => onWindow(withSides(window, sides)), signal);
    return inference;
  };
  const withSides = (window: SpeechWindow, all: Uint8Array) => ({
    ...window,
    sides: all.slice(3 * (window.through - 10) * 10, 3 * window.through * 10),
  });
  const importTalk = async (sides: Uint8Array) => {
    const app = await openApp({ inference: fake(sides) });
    const path = writeFile(temporaryFolder(), 'call.wav', 'sound');
    const { recording: imported, job } = await app.call('recordings.importPath', { path });
    const recording = imported.id;
    await app.job(job!, 'done');
    const { segments, id } = (await app.call('transcripts.get', { recording }))!;
    return { app, id, recording, speakers: segments.map(({ speaker }) => speaker) };
  };

  it('are named in the library, and told to who listens', async () => {
    const { app, speakers } = await importTalk(sidesOf([LEFT, 100], [RIGHT, 100], [LEFT, 100]));
    expect(speakers).toEqual(['You', 'Others', 'You']);
    expect((await app.event('speakers.changed')).lines).toHaveLength(3);
  });

  it('leave nobody named where only one side is ever heard', async () => {
    expect((await importTalk(sidesOf([LEFT, 300]))).speakers).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('give way to a name by hand, also when the recording is heard again', async () => {
    const { app, id, recording } = await importTalk(sidesOf([LEFT, 100], [RIGHT, 200]));
    await app.call('speakers.rename', { transcript: id, from: 'You', to: 'Anna' });
    const { job } = await app.call('recordings.process', { id: recording, again: true });
    await app.job(job, 'done');
    const { segments } = (await app.call('transcripts.get', { recording }))!;
    expect(segments.map(({ speaker }) => speaker)).toEqual(['Anna', 'Others', 'Others']);
  });

  it('are left out where both speak, or neither', () => {
    const sides = sidesOf([LEFT, 20], [RIGHT, 20], [[200, 200, 128], 10]);
    const segments = [
      { id: 0, start: 0, end: 2, text: 'One.' },
      { id: 1, start: 2, end: 4, text: 'Two.' },
      { id: 2, start: 1, end: 3, text: 'Both.' },
    ];
    expect(sayersOf(segments, sides, [{ start: 0, end: 5 }])).toEqual([
      { segment: 0, speaker: 'You' },
      { segment: 1, speaker: 'Others' },
    ]);
  });
});

describe('a call with the real weights', () => {
  it('is written down with who says what', async () => {
    const inference = inProcessInference();
    const app = await openApp({ inference });
    const { left, right } = await callTurns();
    const { segments } = await app.call('transcripts.transcribePath', {
      path: stereoFile(left, right),
      language: 'en',
    });
    await inference.close();
    const said = (name: string) =>
      segments.flatMap(({ speaker, text }) => (speaker === name ? text : [])).join(' ');
    expect(said('You')).toMatch(/Quilter.*gospel.*Quilter.*gospel/s);
    expect(said('You')).not.toContain('times');
    expect(said('Others')).toMatch(/best of times/);
    expect(said('Others')).not.toMatch(/Quilter|gospel/);
    expect(segments.every(({ speaker }) => speaker !== undefined)).toBe(true);
  });
});
