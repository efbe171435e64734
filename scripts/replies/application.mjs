/** The application's own code and models for the scripts of this folder, and the chats that may be learnt from. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const never = new AbortController().signal;

/** What TypeScript modules of main/ export, bundled together. */
export async function codeOf(...modules) {
  const outfile = path.join(root, 'dist/scripts-replies.cjs');
  await build({
    stdin: {
      contents: modules.map((one) => `export * from './main/${one}';`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    external: ['onnxruntime-node'],
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}

/** The embedding model in this process, behind the core's port. */
export async function embeddingOf(code, models) {
  const { embed } = await code.createEmbedder(models, { threads: 2 });
  return {
    id: code.EMBEDDING_MODEL,
    knows: (language) => code.EMBEDDING_LANGUAGES.includes(language),
    embed: async (texts) => {
      const { dimensions, values } = await embed(texts, never);
      return texts.map((_, i) => values.slice(i * dimensions, (i + 1) * dimensions));
    },
  };
}

/** Chats of the `dev` half and those written to learn from; never those of `report`. */
export const chatsOf = (code, language) =>
  [`chats.${language}.jsonl`, `chats-train.${language}.jsonl`].flatMap((file) =>
    code
      .parseJudged(readFileSync(path.join(root, 'test/fixtures/replies', file), 'utf8'))
      .filter(({ split }) => split === 'dev' || split === 'train'),
  );
