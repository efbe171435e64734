/** What two channels tell, from decoded files to the decision. */
import { describe, expect, it } from 'vitest';
import { isCall, sideIn } from '../../../../main/core/speakers/sides';
import { openAudio } from '../../../../main/inference/audio/open';
import { createSideMeter } from '../../../../main/inference/audio/sides';
import { demoFile } from '../../../helpers/models';
import { decodeAll, fixture, noise, tone } from '../../../helpers/sound';
import { callTurns, mix, stereoFile } from '../../../helpers/two-channels';

async function sidesOf(file: string): Promise<{ sides: Uint8Array; seconds: number }> {
  const source = await openAudio(file);
  try {
    let samples = 0;
    for await (const chunk of source.read(0)) samples += chunk.length;
    return { sides: source.sides(Math.ceil(samples / 1600)), seconds: samples / 16_000 };
  } finally {
    await source.close();
  }
}

const looksLikeCall = async (left: Float32Array, right: Float32Array) => {
  const { sides, seconds } = await sidesOf(stereoFile(left, right));
  return isCall(sides, [{ start: 0, end: seconds }]);
};

describe('two channels', () => {
  it('are a call where each has a voice of its own', async () => {
    const { left, right, turns } = await callTurns();
    const { sides, seconds } = await sidesOf(stereoFile(left, right));
    expect(isCall(sides, [{ start: 0, end: seconds }])).toBe(true);
    for (const turn of turns) expect(sideIn(sides, turn)).toBe(turn.side);
  });

  it('are a call still where the far side comes back through the microphone', async () => {
    const { left, right, turns } = await callTurns();
    const echoed = left.slice();
    mix(echoed, right, 0.12 * 16_000, 0.2);
    const { sides, seconds } = await sidesOf(stereoFile(echoed, right));
    expect(isCall(sides, [{ start: 0, end: seconds }])).toBe(true);
    for (const turn of turns) expect(sideIn(sides, turn)).toBe(turn.side);
  });

  it('are no call where both are the same, or stereo of one room', async () => {
    const { left, right } = await callTurns();
    const mono = left.map((sample, i) => (sample + right[i]!) / 2);
    expect(await looksLikeCall(mono, mono)).toBe(false);
    const [near, far] = [left.slice(), right.slice()];
    mix(near, right, 6, 0.5);
    mix(far, left, 6, 0.5);
    expect(await looksLikeCall(near, far)).toBe(false);
  });

  it('are no call where one of them is dead', async () => {
    const { left, right } = await callTurns();
    const mono = left.map((sample, i) => (sample + right[i]!) / 2);
    expect(await looksLikeCall(mono, new Float32Array(mono.length))).toBe(false);
    expect(await looksLikeCall(mono, noise(mono.length / 16_000, 0.01))).toBe(false);
  });

  it('are not told of a file with one', async () => {
    expect((await sidesOf(demoFile('english-sentence.wav'))).sides).toHaveLength(0);
  });

  it('are heard at 44,100 samples a second as well, one tenth of a second after the other', async () => {
    const samples = await decodeAll(fixture('stereo-44100.wav'));
    const { sides } = await sidesOf(fixture('stereo-44100.wav'));
    expect(sides).toHaveLength(3 * Math.ceil(samples.length / 1600));
    expect(sides.some((byte) => byte > 0)).toBe(true);
  });
});

describe('the meter', () => {
  it('tells levels and correlation of each tenth of a second, in pieces of any length', () => {
    const rate = 11_025;
    const loud = tone(400, 1, rate);
    const soft = loud.map((sample) => -sample / 10);
    const meter = createSideMeter();
    for (let at = 0; at < loud.length; at += 700)
      meter.hear([loud.subarray(at, at + 700), soft.subarray(at, at + 700)], rate);
    const bytes = [...meter.take(4), ...meter.take(6)];
    expect(bytes).toHaveLength(30);
    for (let i = 0; i < 30; i += 3) {
      expect(Math.abs(bytes[i]! / 2.5 - 100 - -9)).toBeLessThan(0.5);
      expect(Math.abs(bytes[i + 1]! / 2.5 - 100 - -29)).toBeLessThan(0.5);
      expect(bytes[i + 2]).toBe(0);
    }
  });
});
