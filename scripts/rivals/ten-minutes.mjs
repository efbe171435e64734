/**
 * Ten minutes of speech with ordinary pauses, made of the bundled recordings.
 * Usage: node ten-minutes.mjs DEMO_FOLDER OUTPUT.wav
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { concat, createReader, SAMPLE_RATE } from './sound.mjs';

const RECORDINGS = ['planning-meeting.ogg', 'two_cities.flac', 'english-sentence.wav'];
const SECONDS = 600;
const PAUSE_SECONDS = 1.5;

const [demo, output] = process.argv.slice(2);
const read = await createReader();
const parts = [];
for (const name of RECORDINGS) parts.push(await read(path.join(demo, name)), pause());
await writeFile(output, wav(repeatTo(concat(parts), SECONDS * SAMPLE_RATE)));

function pause() {
  return new Float32Array(PAUSE_SECONDS * SAMPLE_RATE);
}

/** From the beginning again and again, until `length` samples are full. */
function repeatTo(samples, length) {
  return Float32Array.from({ length }, (_, i) => samples[i % samples.length]);
}

/** Mono, 16 bit. */
function wav(samples) {
  const data = Buffer.from(Int16Array.from(samples, (x) => Math.round(x * 32_767)).buffer);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(SAMPLE_RATE, 24);
  head.writeUInt32LE(2 * SAMPLE_RATE, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
