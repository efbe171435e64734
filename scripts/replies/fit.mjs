/**
 * Makes main/core/replies/fitted-weights.ts: how much each feature of a reply counts. Conditional logit over ten candidates (McFadden, 1974),
 * L2, no weight below zero, by Adam with projection. Prints how often the true reply comes first, by tenfold cross-validation.
 * Needs scripts/replies/evidence.jsonl (evidence.mjs). Usage: node scripts/replies/fit.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chatsOf, codeOf, root } from './application.mjs';

const [L2, STEPS, RATE, FOLDS] = [0.01, 300, 0.05, 10];
/** What a language is told by. MiniLM knows English only. */
const USED = {
  en: 'context block turn ratio ratioPerToken shared calls knownFacts acts kind letters period',
  ko: 'ratio ratioPerToken shared calls knownFacts acts kind polite',
};

const code = await codeOf('core/replies/evaluation/chats', 'core/replies/features');
const lines = readFileSync(path.join(root, 'scripts/replies/evidence.jsonl'), 'utf8')
  .trim()
  .split('\n');
const known = new Map(lines.map((line) => JSON.parse(line)).map((line) => [line.id, line]));

const sum = (values) => values.reduce((all, value) => all + value, 0);
const dot = (a, b) => a.reduce((all, value, i) => all + value * b[i], 0);

/** For each chat its candidates as rows of features, less their mean: only differences count. */
function rowsOf({ id, conversation }, names) {
  const { replies, evidence } = known.get(id);
  const ground = code.groundOf(conversation);
  const all = replies.map((reply, i) => code.featuresOf(reply, ground, evidence[i]));
  const means = names.map((name) => sum(all.map((one) => one[name])) / all.length);
  return all.map((one) => names.map((name, i) => one[name] - means[i]));
}

/** Root mean square of each feature, so that L2 bears on all alike. */
function scalesOf(chats) {
  const rows = chats.flat();
  return rows[0].map((_, i) => Math.sqrt(sum(rows.map((row) => row[i] ** 2)) / rows.length) || 1);
}

/** How the loss changes with each weight; the true reply is the first candidate. */
function gradientAt(weights, chats) {
  const gradient = weights.map((weight) => 2 * L2 * weight);
  for (const candidates of chats) {
    const odds = candidates.map((each) => Math.exp(dot(each, weights)));
    const total = sum(odds);
    candidates.forEach((each, c) => {
      const error = (odds[c] / total - Number(c === 0)) / chats.length;
      for (let i = 0; i < each.length; i++) gradient[i] += error * each[i];
    });
  }
  return gradient;
}

function learn(chats) {
  const scales = scalesOf(chats);
  const even = chats.map((rows) => rows.map((row) => row.map((value, i) => value / scales[i])));
  const weights = scales.map(() => 0.1);
  const [mean, square] = [scales.map(() => 0), scales.map(() => 0)];
  for (let step = 1; step <= STEPS; step++) {
    gradientAt(weights, even).forEach((slope, i) => {
      mean[i] = 0.9 * mean[i] + 0.1 * slope;
      square[i] = 0.999 * square[i] + 0.001 * slope * slope;
      const spread = Math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8;
      weights[i] = Math.max(0, weights[i] - (RATE * (mean[i] / (1 - 0.9 ** step))) / spread);
    });
  }
  return weights.map((weight, i) => weight / scales[i]);
}

const isFirst = ([own, ...others], weights) =>
  others.every((other) => dot(own, weights) > dot(other, weights));

/** For each chat whether its true reply comes first with weights that were learnt without it. */
function crossValidated(chats) {
  const right = chats.map(() => false);
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(chats.filter((_, i) => i % FOLDS !== fold));
    for (let i = fold; i < chats.length; i += FOLDS) right[i] = isFirst(chats[i], weights);
  }
  return right;
}

function blockOf(language, title) {
  const names = USED[language].split(' ');
  const chats = chatsOf(code, language);
  const rows = chats.map((chat) => rowsOf(chat, names));
  const right = crossValidated(rows);
  const report = (name, which) => {
    const of = right.filter((_, i) => which(chats[i]));
    console.log(`${language} ${name}: ${of.filter(Boolean).length} of ${of.length}`);
  };
  report('cross-validated', () => true);
  report('of these dev', ({ split }) => split === 'dev');
  const weights = learn(rows)
    .map((weight, i) => [names[i], Number(weight.toPrecision(3))])
    .filter(([, weight]) => weight > 1e-3)
    .map(([name, weight]) => `  ${name}: ${weight},`);
  return `export const ${title}: Weights = {\n${weights.join('\n')}\n};\n`;
}

writeFileSync(
  path.join(root, 'main/core/replies/fitted-weights.ts'),
  `/** Made by scripts/replies/fit.mjs from the chats in test/fixtures/replies. */
import type { Weights } from './weights';

${blockOf('en', 'ENGLISH')}
${blockOf('ko', 'KOREAN')}`,
);
