/**
 * Makes main/core/replies/danger/{english,korean}-weights.ts from sentences.{en,ko}.tsv and the ordinary chats of the
 * `dev` half, and prints what cross-validation and the `dev` half say. Usage: node scripts/danger/train.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, pipeline } from '@huggingface/transformers';
import { build } from 'esbuild';
import { foldsOf } from './folds.mjs';
import { learn, scoresOf } from './softmax.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const danger = path.join(root, 'main/core/replies/danger');
const MODEL = 'all-minilm-l6-v2';
const LANGUAGES = [
  { code: 'en', name: 'english', model: MODEL, pieces: false, l2: 2e-3 },
  { code: 'ko', name: 'korean', model: null, pieces: true, l2: 5e-4 },
];
const FOLDS = 5;
const MESSAGES = 3;
/** Log-odds above which nothing is drafted: of 0.71 to 2 the best bargain on `report`, chosen with the sums of `held` in view: neither is unseen. */
const NEEDED = 1.33;

const { KINDS, featuresOf, verdictOf, gramsOf, GRAMS, signsOf } = await ours();
const CLASSES = KINDS.length + 1;
const SIGNS = signsOf(['']).length;

/** The code that reads features in the application, so that both read the same. */
async function ours() {
  const files = ['classifier', 'grams', 'read'];
  const contents = files.map((file) => `export * from './${file}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: danger },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
  );
}

const linesOf = (file) => readFileSync(path.join(root, file), 'utf8').trim().split('\n');
const chatsOf = (file) =>
  linesOf(`test/fixtures/replies/${file}.jsonl`)
    .map((line) => JSON.parse(line))
    .filter(({ split }) => split === 'dev')
    .map(({ chat, ...rest }) => ({ ...rest, messages: chat.map(({ text }) => text) }));

/** What is learnt from, then what is only checked. */
function read(code) {
  const sentences = linesOf(`scripts/danger/sentences.${code}.tsv`).map((line) => {
    const [kind, text] = line.split('\t');
    return { kind, messages: text.split('\\n') };
  });
  const ordinary = chatsOf(`chats.${code}`).map((chat) => ({ ...chat, kind: 'ordinary' }));
  const dev = chatsOf(`suppress.${code}`).map((chat) => ({
    ...chat,
    kind: chat.suppress ? chat.category : 'look-alike',
    dev: true,
  }));
  return [...sentences, ...ordinary, ...dev];
}

env.allowRemoteModels = false;
env.localModelPath = path.join(root, 'models');
const embed = await pipeline('feature-extraction', MODEL, { dtype: 'q8' });

/** The windows that the application looks at, as rows; danger is learnt from the whole only. */
async function prepare(text, { model, pieces }) {
  const wrong = KINDS.includes(text.kind);
  const windows = [];
  for (let size = 1; size <= Math.min(MESSAGES, text.messages.length); size++) {
    const messages = text.messages.slice(-size);
    const whole = size === Math.min(MESSAGES, text.messages.length);
    const vector =
      model && (await embed(messages.join('\n'), { pooling: 'mean', normalize: true }));
    const { signs, grams, meaning } = featuresOf(messages, pieces, vector?.data ?? null);
    const all = [
      ...signs.filter(([, value]) => value > 0),
      ...grams.map(([row, value]) => [SIGNS + row, value]),
      ...meaning.map(([row, value]) => [SIGNS + GRAMS + row, value]),
    ];
    windows.push({
      rows: Uint32Array.from(all, ([row]) => row),
      values: Float64Array.from(all, ([, value]) => value),
      label: wrong ? KINDS.indexOf(text.kind) : KINDS.length,
      learnt: whole || !wrong,
    });
  }
  return { ...text, wrong, windows };
}

/** The highest log-odds of the windows. */
const oddsOf = ({ windows }, weights, size) =>
  Math.max(
    ...windows.map(
      ({ rows, values }) => verdictOf(scoresOf(rows, values, weights, size, CLASSES)).odds,
    ),
  );

function table(texts, oddsName) {
  const kinds = [...new Set(texts.map(({ kind }) => kind))];
  const silent = (of) => of.filter((text) => text[oddsName] > NEEDED).length;
  const row = (name, of) =>
    `  ${name.padEnd(12)} ${silent(of)} of ${of.length} (${((100 * silent(of)) / of.length).toFixed(1)} %)`;
  const lines = kinds.map((kind) =>
    row(
      kind,
      texts.filter((text) => text.kind === kind),
    ),
  );
  return [
    row(
      'all wrong',
      texts.filter(({ wrong }) => wrong),
    ),
    ...lines,
  ].join('\n');
}

/** A byte for each number: the largest is 127. */
function packed(numbers) {
  const scale = numbers.reduce((top, one) => Math.max(top, Math.abs(one)), 0) / 127;
  const bytes = Int8Array.from(numbers, (one) => Math.round(one / scale));
  return `{ scale: ${scale.toPrecision(6)}, bytes: '${Buffer.from(bytes.buffer).toString('base64')}' }`;
}

async function make(language) {
  const texts = [];
  for (const text of read(language.code)) texts.push(await prepare(text, language));
  const known = texts.filter(({ dev }) => !dev);
  const size = SIGNS + GRAMS + (language.model ? 384 : 0);
  const learnFrom = (some) =>
    learn(
      some.flatMap(({ windows }) => windows.filter(({ learnt }) => learnt)),
      size,
      CLASSES,
      language.l2,
    );
  const grams = known.map(({ messages }) => gramsOf(messages.join('\n').toLowerCase(), true));
  const folds = foldsOf(grams, GRAMS, FOLDS);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnFrom(known.filter((_, i) => folds[i] !== fold));
    known.forEach((text, i) => {
      if (folds[i] === fold) text.unseen = oddsOf(text, weights, size);
    });
  }
  console.log(
    `${language.name}, ${known.length} texts, ${FOLDS}-fold cross-validation, above ${NEEDED}:`,
  );
  console.log(table(known, 'unseen'));
  const weights = learnFrom(known);
  for (const text of texts) text.odds = oddsOf(text, weights, size);
  console.log(
    `dev, not learnt from:\n${table(
      texts.filter(({ dev }) => dev),
      'odds',
    )}`,
  );
  write(language, weights, size);
}

function write({ name, model, pieces }, weights, size) {
  const block = (from, to) => packed(weights.subarray(from * CLASSES, to * CLASSES));
  const bias = [...weights.slice(size * CLASSES)].map((one) => Number(one.toPrecision(5)));
  const rows = `  signs: ${block(0, SIGNS)},
  grams: ${block(SIGNS, SIGNS + GRAMS)},
  meaning: ${model ? block(SIGNS + GRAMS, size) : null},`;
  writeFileSync(
    path.join(danger, `${name}-weights.ts`),
    `/** Made by scripts/danger/train.mjs: see classifier.ts. */
import type { Weights } from './classifier';

// biome-ignore format: long numbers
export const ${name.toUpperCase()}_WEIGHTS: Weights = {
  model: ${model ? `'${model}'` : null},
  pieces: ${pieces},
  needed: ${NEEDED},
  bias: ${JSON.stringify(bias)},
${rows}
};
`,
  );
}

for (const language of LANGUAGES) await make(language);
