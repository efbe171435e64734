import { describe, expect, it } from 'vitest';
import { PCM_CODECS, pcm } from '../../../../../main/inference/audio/codecs/pcm';

async function decode(codec: string, bytes: number[], channels = 1): Promise<number[][]> {
  const decoder = await pcm.open({ codec, channels, sampleRate: 8000, description: null });
  const decoded = await decoder.decode([new Uint8Array(bytes)]);
  return decoded!.channels.map((channel) => [...channel]);
}

const float64 = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];

describe('pcm', () => {
  it.each([
    ['pcm-u8', [128, 0, 192], [0, -1, 0.5]],
    ['pcm-s8', [0, 0x80, 0x40], [0, -1, 0.5]],
    ['pcm-s16', [0, 0x80, 0, 0x40], [-1, 0.5]],
    ['pcm-s16be', [0x80, 0, 0x40, 0], [-1, 0.5]],
    ['pcm-s24', [0, 0, 0x80, 0, 0, 0x40], [-1, 0.5]],
    ['pcm-s24be', [0x80, 0, 0, 0x40, 0, 0], [-1, 0.5]],
    ['pcm-s32', [0, 0, 0, 0x80, 0, 0, 0, 0x40], [-1, 0.5]],
    ['pcm-s32be', [0x80, 0, 0, 0, 0x40, 0, 0, 0], [-1, 0.5]],
    ['pcm-f32', [0, 0, 0x80, 0xbf], [-1]],
    ['pcm-f32be', [0xbf, 0x80, 0, 0], [-1]],
    ['pcm-f64', float64(0.5), [0.5]],
    ['pcm-f64be', float64(0.5).reverse(), [0.5]],
    // G.711's ends and its silence.
    ['ulaw', [0xff, 0x00, 0x80], [0, -32124 / 32768, 32124 / 32768]],
    ['alaw', [0xd5, 0x2a, 0xaa], [8 / 32768, -32256 / 32768, 32256 / 32768]],
  ])('reads %s', async (codec, bytes, samples) => {
    const [channel] = await decode(codec, bytes);
    expect(channel).toHaveLength(samples.length);
    for (const [i, sample] of samples.entries()) expect(channel![i]).toBeCloseTo(sample, 6);
  });

  it('is tried for every codec that it claims to read', () => {
    expect(PCM_CODECS).toHaveLength(14);
  });

  it('parts the channels, and leaves out a frame that is cut off', async () => {
    expect(await decode('pcm-u8', [192, 64, 192, 64, 192], 2)).toEqual([
      [0.5, 0.5],
      [-0.5, -0.5],
    ]);
  });

  it('turns what is no number into silence', async () => {
    expect(await decode('pcm-f32', [0, 0, 0xc0, 0x7f, 0, 0, 0x80, 0x7f])).toEqual([[0, 0]]);
  });
});
