/**
 * Makes main/core/replies/middles.ts: the mean vectors of Korean chats and of replies to them, by E5. All its vectors lie close together;
 * less their mean they tell more (Mu & Viswanath, 2018). Usage: node scripts/replies/middles.mjs
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chatsOf, codeOf, embeddingOf, root } from './application.mjs';

const MODEL = 'multilingual-e5-small';
const code = await codeOf(
  'inference/catalog',
  'inference/models',
  'inference/tasks/embed',
  'core/replies/evaluation/chats',
  'core/replies/meaning',
);
const model = await embeddingOf(code, await code.openModels(path.join(root, 'models')), MODEL);
const chats = chatsOf(code, 'ko');

/** Signed bytes, the largest 127. */
async function middleOf(role, texts) {
  const vectors = await model.embed(texts, null, role);
  const mean = Float32Array.from(vectors[0], (_, i) =>
    vectors.reduce((sum, vector) => sum + vector[i] / vectors.length, 0),
  );
  const scale = Math.max(...mean.map(Math.abs)) / 127;
  const bytes = Int8Array.from(mean, (value) => Math.round(value / scale));
  return `    ${role}: {\n      scale: ${scale.toPrecision(6)},\n      bytes:\n        '${Buffer.from(bytes.buffer).toString('base64')}',\n    },`;
}

const sides = [
  await middleOf(
    'query',
    chats.map(({ conversation }) => code.wholeOf(conversation)),
  ),
  await middleOf(
    'passage',
    chats.map(({ reply }) => reply),
  ),
];
writeFileSync(
  path.join(root, 'main/core/replies/middles.ts'),
  `/** Made by scripts/replies/middles.mjs from ${chats.length} chats: signed bytes, base64, times the scale. */
import type { TextRole } from '../ports';

/** By model: the mean vector of chats (queries) and of replies (passages). */
export const MIDDLES: Record<string, Record<TextRole, { scale: number; bytes: string }>> = {
  '${MODEL}': {
${sides.join('\n')}
  },
};
`,
);
