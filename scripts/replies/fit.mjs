/**
 * Makes main/core/replies/fitted-weights.ts: how much each feature of a reply counts. Conditional logit over ten candidates (McFadden, 1974),
 * L2, no weight below zero, by Adam with projection. Reads `dev` of chats.*.jsonl and all of chats-train.*.jsonl in test/fixtures/replies;
 * prints how often the true reply comes first, by tenfold cross-validation. Usage: node scripts/replies/fit.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OUTPUT = path.join(root, 'main/core/replies/fitted-weights.ts');
const BUNDLE = path.join(root, 'dist/fit-replies.cjs');
const [L2, STEPS, RATE, FOLDS] = [0.01, 400, 0.05, 10];
/** What a language is told by; the rest would be noise there. */
const USED = {
  en: 'context block turn ratio ratioPerToken overlapChat overlapBlock knownFacts acts period',
  ko: 'context block turn ratio ratioPerToken overlapChat overlapBlock knownFacts acts polite',
};

/** The application's own code, so that features here are features there. */
async function applicationCode() {
  const contents = `
    export { openModels } from './main/inference/catalog';
    export { EMBEDDING_LANGUAGES } from './main/inference/models';
    export { createEmbedder } from './main/inference/tasks/embed';
    export { createWriter, loadLanguageModel } from './main/inference/tasks/write';
    export { parseJudged } from './main/core/replies/evaluation/chats';
    export { createExaminer } from './main/core/replies/evaluation/examine';`;
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    platform: 'node',
    external: ['onnxruntime-node'],
    outfile: BUNDLE,
  });
  return createRequire(import.meta.url)(BUNDLE);
}

const code = await applicationCode();
const { signal } = new AbortController();

async function modelsHere() {
  const models = await code.openModels(path.join(root, 'models'));
  const embedding = async (id) => {
    const { embed } = await code.createEmbedder(models, { id, threads: 2 });
    return {
      id,
      knows: (language) => code.EMBEDDING_LANGUAGES[id].includes(language),
      embed: async (texts, _, role = 'passage') => {
        const { dimensions, values } = await embed(texts, role, signal);
        return texts.map((_, i) => values.subarray(i * dimensions, (i + 1) * dimensions));
      },
    };
  };
  return {
    embedding: await embedding('all-minilm-l6-v2'),
    multilingual: await embedding('multilingual-e5-small'),
    text: code.createWriter(
      await code.loadLanguageModel(models, { id: 'smollm2-135m-nanodesk', threads: 2 }),
    ),
  };
}

const chatsOf = (file) =>
  code
    .parseJudged(readFileSync(path.join(root, 'test/fixtures/replies', file), 'utf8'))
    .filter(({ split }) => split === 'dev' || split === 'train');

/** For each chat its candidates as rows of features, less their mean: only differences count. */
async function tableOf(language, examine) {
  const chats = [`chats.${language}.jsonl`, `chats-train.${language}.jsonl`].flatMap(chatsOf);
  const names = USED[language].split(' ');
  const rows = [];
  for (const chat of chats) {
    const { features } = await examine(chat, chats, signal);
    const means = names.map((name) => sum(features.map((each) => each[name])) / features.length);
    rows.push(features.map((each) => names.map((name, i) => each[name] - means[i])));
  }
  return { names, rows };
}

const sum = (values) => values.reduce((all, value) => all + value, 0);
const dot = (a, b) => sum(a.map((value, i) => value * b[i]));

/** Weights of features that are as wide as `scales`; the true reply is the first candidate. */
function learn(chats, scales) {
  const weights = scales.map(() => 0.1);
  const [mean, square] = [scales.map(() => 0), scales.map(() => 0)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => 2 * L2 * weight);
    for (const candidates of chats) {
      const odds = candidates.map((each) =>
        Math.exp(
          dot(
            each,
            weights.map((w, i) => w / scales[i]),
          ),
        ),
      );
      const total = sum(odds);
      candidates.forEach((each, c) => {
        const error = (odds[c] / total - Number(c === 0)) / chats.length;
        each.forEach((value, i) => {
          gradient[i] += (error * value) / scales[i];
        });
      });
    }
    gradient.forEach((slope, i) => {
      mean[i] = 0.9 * mean[i] + 0.1 * slope;
      square[i] = 0.999 * square[i] + 0.001 * slope * slope;
      const even = Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8;
      weights[i] = Math.max(0, weights[i] - (RATE * (mean[i] / (1 - 0.9 ** step))) / even);
    });
  }
  return weights.map((weight, i) => weight / scales[i]);
}

const scalesOf = (chats) =>
  chats[0][0].map(
    (_, i) => Math.sqrt(sum(chats.flat().map((row) => row[i] ** 2)) / chats.flat().length) || 1,
  );

const isFirst = ([own, ...others], weights) =>
  others.every((other) => dot(own, weights) > dot(other, weights));

/** Chats whose true reply comes first with weights that were learnt without them. */
function crossValidated(chats) {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    chats.filter((_, i) => i % FOLDS === fold),
  );
  return sum(
    folds.map((fold) => {
      const rest = chats.filter((chat) => !fold.includes(chat));
      const weights = learn(rest, scalesOf(rest));
      return fold.filter((chat) => isFirst(chat, weights)).length;
    }),
  );
}

const examine = code.createExaminer(await modelsHere());
const blocks = [];
for (const [language, title] of Object.entries({ en: 'ENGLISH', ko: 'KOREAN' })) {
  const { names, rows } = await tableOf(language, examine);
  const weights = learn(rows, scalesOf(rows));
  const lines = names
    .map((name, i) => [name, weights[i]])
    .filter(([, weight]) => weight > 1e-3)
    .map(([name, weight]) => `  ${name}: ${Number(weight.toPrecision(3))},`);
  blocks.push(`export const ${title}: Weights = {\n${lines.join('\n')}\n};\n`);
  console.log(`${language}: ${crossValidated(rows)} of ${rows.length} by cross-validation`);
}
writeFileSync(
  OUTPUT,
  `/** Made by scripts/replies/fit.mjs from the chats in test/fixtures/replies. */
import type { Weights } from './weights';

${blocks.join('\n')}`,
);
