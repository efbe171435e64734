/** Recordings of two channels made of bundled ones: calls, and what only looks like one. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './library';
import { demoFile } from './models';
import { decodeAll, noise, wavFile } from './sound';

const RATE = 16_000;

/** Who is heard, from which second to which. */
export interface Turn {
  side: 'left' | 'right';
  start: number;
  end: number;
}

/** Two readers by turns, each on one channel: 5.9 s, 8 s and 5.9 s with short pauses between them. */
export async function callTurns() {
  const quilter = await decodeAll(demoFile('english-sentence.wav'));
  const dickens = (await decodeAll(demoFile('two_cities.flac'))).subarray(0, 8 * RATE);
  const seconds = (quilter.length * 2 + dickens.length) / RATE + 1;
  const left = noise(Math.ceil(seconds), 0.0005);
  const right = noise(Math.ceil(seconds), 0.0005).map((_, i, all) => all[all.length - 1 - i]!);
  const turns: Turn[] = [];
  let at = 0;
  for (const [side, voice] of [
    ['left', quilter],
    ['right', dickens],
    ['left', quilter],
  ] as const) {
    mix(side === 'left' ? left : right, voice, at, 1);
    turns.push({ side, start: at / RATE, end: (at + voice.length) / RATE });
    at += voice.length + 0.3 * RATE;
  }
  return { left, right, turns };
}

/** Adds `sound` from a sample on. */
export function mix(into: Float32Array, sound: Float32Array, at: number, gain: number): void {
  for (let i = 0; i < sound.length && at + i < into.length; i++) into[at + i]! += gain * sound[i]!;
}

/** A wave file of two channels; its path. */
export function stereoFile(left: Float32Array, right: Float32Array): string {
  const samples = Float32Array.from({ length: 2 * left.length }, (_, i) =>
    i % 2 === 0 ? left[i >> 1]! : right[i >> 1]!,
  );
  const file = path.join(temporaryFolder(), 'two-channels.wav');
  writeFileSync(file, wavFile(samples, { channels: 2 }));
  return file;
}
