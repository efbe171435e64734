import { describe, expect, it } from 'vitest';
import { adtsFramer } from '../../../../../main/inference/audio/codecs/adts';

const packet = new Uint8Array([1, 2, 3]);
const frame = (...description: number[]) => adtsFramer(new Uint8Array(description))(packet);

/** Object type, rate index, channels and length as ISO/IEC 13818-7 puts them. */
const fields = (framed: Uint8Array) => ({
  sync: (framed[0]! << 4) | (framed[1]! >> 4),
  objectType: (framed[2]! >> 6) + 1,
  rateIndex: (framed[2]! >> 2) & 15,
  channels: ((framed[2]! & 1) << 2) | (framed[3]! >> 6),
  length: ((framed[3]! & 3) << 11) | (framed[4]! << 3) | (framed[5]! >> 5),
});

describe('adtsFramer()', () => {
  it('writes the header of AAC-LC, 44,100 Hz, stereo, and the packet behind it', () => {
    const framed = frame(0x12, 0x10);
    expect(fields(framed)).toEqual({
      sync: 0xfff,
      objectType: 2,
      rateIndex: 4,
      channels: 2,
      length: 10,
    });
    expect([...framed.slice(7)]).toEqual([1, 2, 3]);
  });

  it('looks through SBR to the AAC-LC within', () => {
    // Type 5 (SBR), rate index 7 (22,050 Hz), 1 channel, extension rate index 4, type 2.
    expect(fields(frame(0x2b, 0x8a, 0x08))).toMatchObject({
      objectType: 2,
      rateIndex: 7,
      channels: 1,
    });
  });

  it('leaves packets alone that have their header already', () => {
    expect(adtsFramer(null)(packet)).toBe(packet);
  });

  it('refuses what ADTS cannot carry', () => {
    const xheAac = new Uint8Array([0xf9, 0x48, 0x40]);
    expect(() => adtsFramer(xheAac)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});
