import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { checkModel } from '../../../main/weights/check';
import { NEEDED } from '../../../main/weights/plan';
import { fuzz } from '../../helpers/fuzz';
import { LARGEST, tinyDecoder } from '../../helpers/hub';
import { temporaryFolder } from '../../helpers/library';

const GRAPH = 'onnx/model.onnx';
const FILES = [...NEEDED, GRAPH, LARGEST];

it('spoilt model packs pass the check or are refused in one line, before anything runs them', async () => {
  const folder = temporaryFolder();
  cpSync(tinyDecoder, folder, { recursive: true });
  const whole = [...NEEDED, GRAPH].map((name) => ({
    name,
    bytes: readFileSync(path.join(folder, name)),
  }));
  // The graph is the one that a stranger writes by hand.
  const seeds = [...whole, ...Array(4).fill(whole.at(-1))];
  await fuzz('model-packs', seeds, async ({ name, bytes }) => {
    for (const file of whole) writeFileSync(path.join(folder, file.name), file.bytes);
    writeFileSync(path.join(folder, name), bytes);
    await checkModel(folder, GRAPH, FILES);
  });
}, 1_200_000);
