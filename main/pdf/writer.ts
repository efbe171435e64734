/** Pages as a PDF: A4, with fonts of its own, text that can be selected, bookmarks and numbered pages. */
import type { Block, Page } from '../core/formats/page';
import type { Lacking, PdfWriter } from '../core/pdf-port';
import { type Faces, openFaces } from './faces';
import { linesOf, type Measure } from './lines';
import { paragraphOf } from './paragraph';
import { createSetter } from './setting';
import { openSheet } from './sheet';
import { STYLES, type Style } from './styles';

/** Blocks that are set before anything else gets a turn; some milliseconds. */
const BLOCKS_AT_ONCE = 20;
const FROM_RIGHT = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ur', 'yi']);
const GUTTER = 14;

/** Writes with the fonts of this folder, which are opened when they are first needed. */
export function createPdfWriter(fontsFolder: string): PdfWriter {
  let opened: Faces | null = null;
  const faces = (): Faces => {
    opened ??= openFaces(fontsFolder);
    return opened;
  };
  return {
    lacking: async (blocks) => lackingIn(blocks, faces()),
    write: async (page, signal) =>
      Buffer.from(await write(page, faces(), signal)).toString('base64'),
  };
}

async function write(
  { blocks, facts }: Page,
  faces: Faces,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const line = (text: string, style: Style, measure: Measure) =>
    linesOf(paragraphOf([{ text, style }], faces), Number.POSITIVE_INFINITY, measure)[0]!;
  const sheet = openSheet(facts, (number, measure) => line(`${number}`, STYLES.footer, measure));
  const time = longestTime(blocks);
  const set = createSetter({
    sheet,
    faces,
    fromRight: FROM_RIGHT.has(facts.language ?? ''),
    timeWidth: time === '' ? 0 : line(time, STYLES.time, sheet.measure).width + GUTTER,
  });
  for (const [at, block] of blocks.entries()) {
    set(block);
    if (at % BLOCKS_AT_ONCE > 0) continue;
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
  return sheet.end();
}

const longestTime = (blocks: Block[]): string =>
  blocks.reduce(
    (longest, block) =>
      block.kind === 'speech' && block.time.length > longest.length ? block.time : longest,
    '',
  );

function lackingIn(blocks: Block[], faces: Faces): Lacking {
  const characters = new Set<string>();
  let letters = 0;
  let lacking = 0;
  for (const text of blocks.flatMap(textsOf))
    for (const character of text) {
      if (!/[\p{L}\p{S}\p{N}]/u.test(character)) continue;
      letters += 1;
      if (faces.of(character, 'regular') !== null) continue;
      lacking += 1;
      characters.add(character);
    }
  return { characters: [...characters], share: letters === 0 ? 0 : lacking / letters };
}

function textsOf(block: Block): string[] {
  if (block.kind === 'speech') return [block.speaker, block.text];
  if (block.kind !== 'points') return [block.text];
  return block.points.flatMap(({ lead, text, who }) => [lead, text, ...who]);
}
