/** Folders and files with one line each, the files' own first sentence. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Every folder of the tree in README.md; a new one must be described here. */
const FOLDERS = {
  'demo/': 'bundled recordings with their references, and the script that one was made from',
  'docs/': 'the command line, every file, measurements, decisions',
  'main/contract/': 'what can be asked and answered: zod schemas, one file per noun',
  'main/core/': 'what the app does: pure TypeScript, no Node, no Electron',
  'main/core/evaluation/': 'how good summaries are, beside other methods of the same length',
  'main/core/extraction/': 'summaries: sentences, features, topics, choice, sources',
  'main/core/formats/': 'transcripts in and out: txt, md, srt, vtt, json',
  'main/core/injection/': 'whether orders in a conversation steer what is written about it',
  'main/core/metrics/': 'ROUGE, chrF, error rates, bootstrap',
  'main/store/': 'SQLite: the only importer of better-sqlite3',
  'main/inference/': 'ONNX in a process of its own: the only importer of onnxruntime-node',
  'main/leaks/':
    'listeners on this computer that stand for strangers, while a page tries to get out',
  'main/pdf/': 'documents as PDF: the only importer of pdfkit, fontkit and bidi-js',
  'main/weights/': 'models that a person adds: the only way out to the network',
  'main/hosts/': 'who asks: each knows its own shell and none of the others',
  'main/hosts/cli/': 'the command line, one file per verb',
  'main/hosts/desktop/': 'the Electron window',
  'main/hosts/http/': 'the same app on loopback, guarded',
  'main/compose.ts': 'the only place where the parts meet',
  'main/dispatch.ts': 'route, parse, handler, result; knows no transport',
  'models/': 'catalogue and weights, with hashes and licences',
  'renderer/': 'the page: React, one client over three transports',
  'resources/': 'icons',
  'scripts/': 'build, start, package, documents; never imported by the app',
  'test/': 'mirrors main/ and renderer/; end-to-end tests in e2e/',
};

const tracked = () =>
  execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);

/** The folders and files of the README, in their own order. Throws for a folder that nobody described. */
export function folderTree() {
  const files = tracked();
  const known = Object.keys(FOLDERS);
  const covered = (file) => known.some((name) => file === name || file.startsWith(name));
  const strange = files.find((file) => /^[^.][^/]*\//.test(file) && !covered(file));
  if (strange)
    throw new Error(`${strange} lies in a folder that scripts/docs/files.mjs does not know.`);
  const lines = known.filter((name) => files.some((file) => file.startsWith(name)));
  const width = Math.max(...lines.map((name) => name.length));
  const rows = lines.map((name) => `${name.padEnd(width)}  ${FOLDERS[name]}`);
  return `\`\`\`text\n${rows.join('\n')}\n\`\`\``;
}

/** The first sentence of a file's first doc comment. */
function firstSentence(file) {
  const [, comment = ''] = /\/\*\*([\s\S]*?)\*\//.exec(readFileSync(file, 'utf8')) ?? [];
  const text = comment
    .replace(/^\s*\*?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.](?=\s|$)/.exec(text)?.[0].slice(0, -1) ?? text;
}

/** Every source file by folder. */
export function filePage() {
  const sources = tracked().filter((file) =>
    /^(main|renderer|scripts)\/.*\.(m?ts|tsx|mjs)$/.test(file),
  );
  const folders = new Map();
  for (const file of sources) {
    const at = file.lastIndexOf('/');
    const lines = folders.get(file.slice(0, at)) ?? [];
    const about = firstSentence(file);
    lines.push(`- [${file.slice(at + 1)}](../${file})${about ? `: ${about}` : ''}`);
    folders.set(file.slice(0, at), lines);
  }
  const parts = [...folders].sort().map(([folder, lines]) => `## ${folder}\n${lines.join('\n')}`);
  return `# Every source file\nMade by \`npm run docs\` from the first sentence of each file.\n\n${parts.join('\n\n')}\n`;
}
