/**
 * Makes main/core/replies/danger/english-vectors.ts: a linear classifier over MiniLM's sentence embeddings that tells
 * messages to which no reply may be drafted, and the middle of each kind. Logistic regression, L2, Adam.
 * Reads sentences.en.tsv and the `dev` halves of test/fixtures/replies. Usage: node scripts/danger/train.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, pipeline } from '@huggingface/transformers';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const OUTPUT = path.join(root, 'main/core/replies/danger/english-vectors.ts');
const MODEL = 'all-minilm-l6-v2';
const [L2, STEPS, RATE] = [3e-4, 400, 0.05];
/** Messages that are looked at together, as in main/core/replies/danger/by-meaning.ts. */
const WINDOWS = [1, 2, 3];

const linesOf = (file) => readFileSync(path.join(root, file), 'utf8').trim().split('\n');
const devOf = (file) =>
  linesOf(`test/fixtures/replies/${file}`)
    .map((line) => JSON.parse(line))
    .filter(({ split }) => split === 'dev');

const sentences = linesOf('scripts/danger/sentences.en.tsv').map((line) => line.split('\t'));
const examples = [
  ...sentences.map(([kind, text]) => ({ kind, text, wrong: kind !== 'ordinary' })),
  ...devOf('suppress.en.jsonl').flatMap((chat) =>
    WINDOWS.filter((size) => size > 1 || !chat.suppress).map((size) => ({
      kind: chat.category,
      text: lastOf(chat, size),
      wrong: chat.suppress,
    })),
  ),
  ...devOf('chats.en.jsonl').flatMap((chat) =>
    [...chat.chat.map(({ text }) => text), ...WINDOWS.map((size) => lastOf(chat, size))].map(
      (text) => ({ kind: 'ordinary', text, wrong: false }),
    ),
  ),
];

function lastOf({ chat }, size) {
  return chat
    .slice(-size)
    .map(({ text }) => text)
    .join('\n');
}

env.allowRemoteModels = false;
env.localModelPath = path.join(root, 'models');
const embed = await pipeline('feature-extraction', MODEL, { dtype: 'q8' });
for (const example of examples) {
  const { data } = await embed(example.text, { pooling: 'mean', normalize: true });
  example.vector = Float64Array.from(data);
}

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Weights and bias, the bias last. */
function learn() {
  const size = examples[0].vector.length;
  const [weights, mean, square] = [0, 0, 0].map(() => new Float64Array(size + 1));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, i) => (i < size ? L2 * weight : 0));
    for (const { vector, wrong } of examples) {
      const error =
        (1 / (1 + Math.exp(-dot(vector, weights) - weights[size])) - Number(wrong)) /
        examples.length;
      vector.forEach((value, i) => {
        gradient[i] += error * value;
      });
      gradient[size] += error;
    }
    gradient.forEach((slope, i) => {
      mean[i] = 0.9 * mean[i] + 0.1 * slope;
      square[i] = 0.999 * square[i] + 0.001 * slope * slope;
      const even = Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8;
      weights[i] -= (RATE * (mean[i] / (1 - 0.9 ** step))) / even;
    });
  }
  return weights;
}

function middleOf(kind) {
  const of = examples.filter((example) => example.wrong && example.kind === kind);
  const sum = of[0].vector.map((_, i) => of.reduce((all, { vector }) => all + vector[i], 0));
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

/** A byte for each number: the largest is 127. */
function packed(vector) {
  const scale = Math.max(...vector.map(Math.abs)) / 127;
  const bytes = Int8Array.from(vector, (value) => Math.round(value / scale));
  return { scale, base64: Buffer.from(bytes.buffer).toString('base64') };
}

const weights = learn();
const bias = weights.at(-1);
const { scale, base64 } = packed(weights.slice(0, -1));
const kinds = [...new Set(examples.filter(({ wrong }) => wrong).map(({ kind }) => kind))];
const middles = kinds.map((kind) => `  '${kind}':\n    '${packed(middleOf(kind)).base64}',`);
writeFileSync(
  OUTPUT,
  `/** Made by scripts/danger/train.mjs from ${examples.length} texts: signed bytes of MiniLM's 384 dimensions, base64. */
import type { SuppressionReason } from '../../../contract';

/** The log-odds that no reply may be drafted are the product of this and the embedding, times the scale, and the bias. */
export const DIRECTION = {
  model: '${MODEL}',
  bytes:
    '${base64}',
  scale: ${scale.toPrecision(6)},
  bias: ${bias.toPrecision(6)},
};

/** The middle of each kind. */
export const MIDDLES: Record<SuppressionReason, string> = {
${middles.join('\n')}
};
`,
);
const right = examples.filter(({ vector, wrong }) => dot(vector, weights) + bias > 0 === wrong);
console.log(`${right.length} of ${examples.length} texts right; written to ${OUTPUT}`);
