/**
 * Writes scripts/replies/evidence.jsonl: what the models say of the ten candidates of every chat that may be learnt from. Takes a quarter of an
 * hour of two cores; fit.mjs reads it in a moment. Usage: node scripts/replies/evidence.mjs
 */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { chatsOf, codeOf, embeddingOf, root } from './application.mjs';

const code = await codeOf(
  'inference/catalog',
  'inference/models',
  'inference/tasks/embed',
  'inference/tasks/write',
  'core/replies/evaluation/chats',
  'core/replies/evaluation/examine',
);
const models = await code.openModels(path.join(root, 'models'));
const text = await code.loadLanguageModel(models, { id: code.TEXT_MODEL, threads: 2 });
const examine = code.createExaminer({
  embedding: await embeddingOf(code, models),
  text: code.createWriter(text),
});
const output = createWriteStream(path.join(root, 'scripts/replies/evidence.jsonl'));
const { signal } = new AbortController();
for (const language of ['en', 'ko']) {
  const chats = chatsOf(code, language);
  for (const chat of chats) {
    const { replies, evidence } = await examine(chat, chats, signal);
    output.write(`${JSON.stringify({ id: chat.id, replies, evidence })}\n`);
  }
}
output.end();
