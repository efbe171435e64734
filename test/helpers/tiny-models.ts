/** A models folder with the tiny decoder (test/fixtures/tiny-decoder): as the hub has it, and with the graph that we make of it. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const fixtures = path.join(import.meta.dirname, '../fixtures');

export const TINY = 'tiny';
export const TINY_SPLIT = 'tiny-split';

/** Returns the folder; its catalogue has `TINY` and `TINY_SPLIT`. */
export function tinyModels(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-tiny-'));
  const source = path.join(fixtures, 'tiny-decoder');
  for (const id of [TINY, TINY_SPLIT]) cpSync(source, path.join(folder, id), { recursive: true });
  const graph = path.join(folder, TINY_SPLIT, 'onnx/decoder.onnx');
  cpSync(path.join(fixtures, 'tiny-decoder-split.onnx'), graph);
  const models = [TINY, TINY_SPLIT].map((id) => entryOf(id, path.join(folder, id)));
  writeFileSync(path.join(folder, 'catalog.json'), JSON.stringify({ models }));
  return folder;
}

function entryOf(id: string, folder: string) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)));
  const files = names.map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path: name.split(path.sep).join('/'), bytes: bytes.length, sha256 };
  });
  const facts = { title: id, quantization: 'none', licence: 'Apache-2.0', source: 'a script' };
  return { id, task: 'text', files, ...facts, languages: ['en'], memoryBytes: 1e6 };
}
