/** Arithmetic on vectors of unit length, and vectors made of words where no model knows the language. */

/** The inner product, which is the cosine for vectors of unit length. Both must have the same size. */
export const dot = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Sum of vectors scaled to unit length; zeros where there is none. */
export function centroid(vectors: Float32Array[], size = vectors[0]?.length ?? 0): Float32Array {
  const sum = new Float32Array(size);
  for (const vector of vectors) for (let i = 0; i < size; i++) sum[i]! += vector[i]!;
  return normalize(sum);
}

/** Scales a vector to unit length in place and returns it; zeros stay zeros. */
export function normalize(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}

const HASHED_SIZE = 512;

/** 32-bit FNV-1a of a string's UTF-16 units. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * TF-IDF of words in a fixed number of dimensions (feature hashing, Weinberger et al. 2009), so that word overlap
 * and embeddings are compared by the same code. `idf` gives the weight of a key.
 */
export function hashedVector(keys: string[], idf: (key: string) => number): Float32Array {
  const vector = new Float32Array(HASHED_SIZE);
  for (const key of keys) {
    const h = hash(key);
    vector[h % HASHED_SIZE]! += (h & 0x80000000 ? -1 : 1) * idf(key);
  }
  return normalize(vector);
}
