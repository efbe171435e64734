/** The command line's help as Markdown, taken from the program itself. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { importMetaUrl } from '../import-meta.mjs';

/** Bundles the grammar alone and loads it; the file lies where `require` finds our dependencies. */
async function loadProgram(root) {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { createProgram } from './main/hosts/cli/program';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3', 'onnxruntime-node'],
    loader: { '.wasm': 'binary' },
    ...importMetaUrl,
    logLevel: 'error',
    write: false,
  });
  const folder = path.join(root, 'node_modules', '.cache');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'nanodesk-docs.cjs');
  writeFileSync(file, outputFiles[0].contents);
  return createRequire(import.meta.url)(file).createProgram;
}

/** `overview` for the README: one line a verb; `page` for docs/cli.md: the whole help. */
export async function commandLine(root) {
  const createProgram = await loadProgram(root);
  let text = '';
  const sink = {
    write: (part) => {
      text += part;
    },
  };
  const program = createProgram({ stdout: sink, stderr: sink }, () => () => {});
  const helpOf = (command) => {
    text = '';
    command.outputHelp();
    return text.trim();
  };
  return { overview: overviewOf(program), page: pageOf(program, helpOf) };
}

const usageOf = (verb) => {
  const values = verb.registeredArguments.map((argument) => {
    const shown = argument.name().toUpperCase() + (argument.variadic ? '…' : '');
    return argument.required ? shown : `[${shown}]`;
  });
  return ['nanodesk', verb.name(), ...values].join(' ');
};

function overviewOf({ commands }) {
  const width = Math.max(...commands.map((verb) => usageOf(verb).length));
  const lines = commands.map((verb) => `${usageOf(verb).padEnd(width)}  # ${verb.description()}`);
  return `\`\`\`sh\n${lines.join('\n')}\n\`\`\``;
}

function pageOf(program, helpOf) {
  const block = (help) => `\`\`\`text\n${help}\n\`\`\``;
  const verbs = program.commands.map((verb) => `## ${verb.name()}\n${block(helpOf(verb))}`);
  const note =
    'Made by `npm run docs` from the program itself; what each verb prints with `--json` is in [json.md](json.md).';
  return `# The command line\n${note}\n\n${block(helpOf(program))}\n\n${verbs.join('\n\n')}\n`;
}
