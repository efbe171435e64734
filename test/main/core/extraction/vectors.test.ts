import { describe, expect, it } from 'vitest';
import { centroid, dot, hashedVector, normalize } from '../../../../main/core/extraction/vectors';

const length = (vector: Float32Array) => Math.sqrt(dot(vector, vector));

describe('vectors', () => {
  it('scales to unit length, and leaves nothing as nothing: catches NaN from an empty line', () => {
    expect(length(normalize(Float32Array.of(3, 4)))).toBeCloseTo(1);
    expect([...normalize(Float32Array.of(0, 0))]).toEqual([0, 0]);
    expect([...centroid([])]).toEqual([]);
  });

  it('finds texts with shared words alike, and others not', () => {
    const of = (...keys: string[]) => hashedVector(keys, () => 1);
    expect(dot(of('pump', 'price'), of('price', 'pump'))).toBeCloseTo(1);
    expect(dot(of('pump', 'price'), of('pump', 'garden'))).toBeCloseTo(0.5);
    expect(Math.abs(dot(of('pump', 'price'), of('school', 'garden')))).toBeLessThan(0.1);
  });
});
