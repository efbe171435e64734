/** All channels as one. */

/** The mean of the channels: nothing clips, and whoever speaks in one of them is heard. */
export function toMono(channels: Float32Array[]): Float32Array {
  const [first, ...others] = channels;
  if (!first) return new Float32Array(0);
  if (!others.length) return first;
  const mono = Float32Array.from(first);
  for (const channel of others) for (let i = 0; i < mono.length; i++) mono[i]! += channel[i] ?? 0;
  const scale = 1 / channels.length;
  for (let i = 0; i < mono.length; i++) mono[i]! *= scale;
  return mono;
}
