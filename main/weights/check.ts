/** Whether files in the hub's form are a model that can write, looked at before anything runs them. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../contract';
import { readGraph } from './graph';
import { staysInside } from './hub';
import { NEEDED } from './plan';

const config = z.looseObject({ architectures: z.array(z.string()).optional() });
const LARGEST_JSON = 128 << 20;

/** Rejects with `unsupported` and the reason where `folder` does not hold a decoder in these files. */
export async function checkModel(folder: string, graph: string, files: string[]): Promise<void> {
  const parsed = config.safeParse(await readJson(folder, 'config.json'));
  if (!parsed.success) throw unsuitable('config.json is not in order');
  const [architecture = ''] = parsed.data.architectures ?? [];
  if (!/ForCausalLM$/.test(architecture))
    throw unsuitable(
      `config.json names the architecture ${architecture.slice(0, 60) || 'nowhere'}`,
    );
  for (const name of NEEDED.slice(1)) await readJson(folder, name);
  const { inputs, outputs, locations } = await readGraph(path.join(folder, graph)).catch(
    ({ message }: Error) => {
      throw unsuitable(`${graph} cannot be read (${message})`);
    },
  );
  const past = inputs.some((name) => name.startsWith('past_key_values.'));
  if (!inputs.includes('input_ids') || !past || !outputs.includes('logits'))
    throw unsuitable(`${graph} is not a decoder with a key/value cache`);
  const beside = path.posix.dirname(graph);
  const stray = locations.find(
    (name) => !staysInside(name) || !files.includes(path.posix.join(beside, name)),
  );
  if (stray !== undefined)
    throw unsuitable(`${graph} wants its weights from ${JSON.stringify(stray.slice(0, 80))}`);
}

async function readJson(folder: string, name: string): Promise<unknown> {
  const file = path.join(folder, name);
  if ((await fs.stat(file)).size > LARGEST_JSON) throw unsuitable(`${name} is too large`);
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'));
  } catch {
    throw unsuitable(`${name} is not JSON`);
  }
}

const unsuitable = (why: string): AppError =>
  new AppError(
    'unsupported',
    `This model cannot be used: ${why}.`,
    'It takes decoders in the ONNX form of the Hugging Face hub, with a key/value cache.',
  );
