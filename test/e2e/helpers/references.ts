/**
 * Pictures of before, kept small and grey in test/e2e/references: words may change in them, and letters of another build
 * of a font look another way; what moved, came or went is seen.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { ROOT } from './paths';

const REFERENCES = path.join(ROOT, 'test', 'e2e', 'references');
/** Pixels of the window that make up one of a reference, along each side. */
const SCALE = 16;
/** Steps of 256 that a place may differ by. */
const STEPS = 24;
/** Share of places that may differ by more: a line that wraps where another processor hears another word makes up to 2.6 %. */
const SHARE = 0.04;
/** Where a transcript or its passages are shown all below such a line moves: up to 7.7 % between an EPYC and a Xeon. */
const SHARE_BESIDE_TRANSCRIPT = 0.1;
const BESIDE_TRANSCRIPT =
  /-(summary|recording|point-edit|edit|tags|tags-none|export|quotes|speakers|chapters|view-menu|view-filtered|search|ask)-(en|ko)-/;
/** As much as two runs differ by: a picture that differs by less is not drawn anew. */
const NOISE = 0.004;
/** What is heard, found or done while the picture is taken is never twice the same. */
const MOVING = /-(record-on|record-elsewhere|palette-found|job)-/;

/** Of a picture, one line where it is not like its reference; UPDATE_REFERENCES=1 makes it the reference instead. */
export async function differenceOf(file: string): Promise<string[]> {
  if (MOVING.test(file)) return [];
  const reference = path.join(REFERENCES, path.basename(file).replace(/png$/, 'webp'));
  const share = existsSync(reference) ? await shareThatDiffers(file, reference) : 1;
  if (process.env.UPDATE_REFERENCES) return share > NOISE ? replace(reference, file) : [];
  if (share <= (BESIDE_TRANSCRIPT.test(file) ? SHARE_BESIDE_TRANSCRIPT : SHARE)) return [];
  const advice = 'look at it; if it is right, run with UPDATE_REFERENCES=1';
  return [`${file}: ${(share * 100).toFixed(1)} % is not as in ${reference}; ${advice}`];
}

async function replace(reference: string, file: string): Promise<string[]> {
  mkdirSync(REFERENCES, { recursive: true });
  await (await small(file)).webp({ lossless: true, effort: 6 }).toFile(reference);
  return [];
}

async function small(file: string): Promise<Sharp> {
  const { width = 0, height = 0 } = await sharp(file).metadata();
  const [columns, rows] = [width, height].map((side) => Math.round(side / SCALE));
  return sharp(file).resize(columns, rows, { fit: 'fill' }).greyscale();
}

async function shareThatDiffers(file: string, reference: string): Promise<number> {
  const now = await (await small(file)).raw().toBuffer();
  const before = await sharp(reference).greyscale().raw().toBuffer();
  if (now.length !== before.length) return 1;
  return now.filter((step, i) => Math.abs(step - before[i]!) > STEPS).length / now.length;
}
