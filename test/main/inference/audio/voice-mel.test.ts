import { expect, it } from 'vitest';
import { VOICE_BANDS, voiceMel } from '../../../../main/inference/audio/voice-mel';
import { demoFile } from '../../../helpers/models';
import { decodeAll } from '../../../helpers/sound';

/** Every fifth band of three frames, from librosa 0.11 (`melspectrogram`, 400, 160, 40) on seconds 0.5 to 2.5. */
const REFERENCE: Record<number, number[]> = {
  50: [0.82412, 1.6857, 0.16982, 2.2935e-3, 1.8145e-5, 6.6678e-5, 7.2076e-4, 4.5753e-5],
  100: [0.19518, 0.05257, 8.5152e-4, 6.1281e-5, 9.3615e-4, 8.6735e-3, 4.1999e-3, 4.267e-4],
  150: [0.19508, 0.39702, 0.058322, 4.3805e-5, 1.8965e-6, 6.2776e-6, 8.5135e-6, 1.7189e-6],
};

it('gives the voice encoder the numbers that it was trained on', async () => {
  const samples = (await decodeAll(demoFile('english-sentence.wav'))).subarray(8_000, 40_000);
  const mel = voiceMel(samples);
  expect(mel.length).toBe(201 * VOICE_BANDS);
  for (const [frame, wanted] of Object.entries(REFERENCE))
    wanted.forEach((value, i) => {
      const found = mel[Number(frame) * VOICE_BANDS + 5 * i]!;
      expect(Math.abs(found / value - 1), `${frame}:${5 * i}`).toBeLessThan(1e-3);
    });
});
