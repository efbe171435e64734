/**
 * A page as a word processor's document (Office Open XML, ECMA-376): real headings, lists and styles, the language of the
 * text, lines that run from the right where their letters do. No clock goes in, so the same page gives the same bytes.
 */
import { stylesXml } from './docx-styles';
import type { Block, Page, PageFacts, PointLine, Speech } from './page';
import { DECLARATION, escapeXml } from './xml';

/** One file inside the document. */
export interface DocxPart {
  path: string;
  text: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Places in numbering.xml. */
const LISTS = { bullet: 1, box: 2 };

/** The parts of the document, in the order that readers expect. */
export function writeDocx({ blocks, facts }: Page): DocxPart[] {
  const part = (path: string, text: string): DocxPart => ({ path, text: DECLARATION + text });
  return [
    part('[Content_Types].xml', CONTENT_TYPES),
    part('_rels/.rels', PACKAGE_RELATIONS),
    part('docProps/core.xml', coreXml(facts)),
    part('word/document.xml', documentXml(blocks)),
    part('word/_rels/document.xml.rels', DOCUMENT_RELATIONS),
    part('word/styles.xml', stylesXml(WORD, facts.language)),
    part('word/numbering.xml', NUMBERING),
  ];
}

const documentXml = (blocks: Block[]): string =>
  `<w:document xmlns:w="${WORD}"><w:body>${blocks.map(blockXml).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`;

function blockXml(block: Block): string {
  if (block.kind === 'title') return paragraph('Title', block.text, run(block.text));
  if (block.kind === 'facts' || block.kind === 'remark')
    return paragraph('Subtitle', block.text, run(block.text));
  if (block.kind === 'heading')
    return paragraph(`Heading${block.level - 1}`, block.text, run(block.text));
  if (block.kind === 'gap') return paragraph('Speech', block.text, run(block.text, 'Time'));
  if (block.kind === 'speech') return speechXml(block);
  const list = block.open ? LISTS.box : LISTS.bullet;
  return (
    block.points.map((point) => pointXml(point, list)).join('') ||
    paragraph('', block.nothing, run(block.nothing))
  );
}

function speechXml({ time, speaker, mark, text }: Speech): string {
  const runs = [
    time === '' ? '' : run(`${time}  `, 'Time'),
    speaker === '' ? '' : run(`${speaker}: `, 'Speaker'),
    run(mark + text),
  ];
  return paragraph('Speech', text, runs.join(''));
}

function pointXml({ lead, text, who, times }: PointLine, list: number): string {
  const runs = [
    lead === '' ? '' : run(`${lead} — `, 'Speaker'),
    run(text),
    who.length === 0 ? '' : run(` — ${who.join(', ')}`),
    times === '' ? '' : run(`  ${times}`, 'Time'),
  ];
  const numbering = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
  return paragraph('ListParagraph', text, runs.join(''), numbering);
}

/** The order of the properties is the schema's. */
function paragraph(style: string, text: string, runs: string, numbering = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  const direction = readsFromRight(text) ? '<w:bidi/>' : '';
  return `<w:p><w:pPr>${named}${numbering}${direction}</w:pPr>${runs}</w:p>`;
}

const RIGHT_LETTER = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const FIRST_LETTER = /\p{L}/u;
const FROM_RIGHT = new RegExp(`[${RIGHT_LETTER}]`, 'u');
const EAST_ASIAN =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
/** Letters from the right with what stands between them, and all else: a word processor is told for each stretch. */
const STRETCHES = new RegExp(
  `[${RIGHT_LETTER}](?:[^\\p{L}\\n]*[${RIGHT_LETTER}\\p{M}])*|[^${RIGHT_LETTER}]+`,
  'gu',
);

/** As the first letter runs, which is what the Unicode algorithm goes by. */
const readsFromRight = (text: string): boolean =>
  FROM_RIGHT.test(FIRST_LETTER.exec(text)?.[0] ?? '');

const run = (text: string, style = ''): string =>
  (text.match(STRETCHES) ?? []).map((stretch) => stretchXml(stretch, style)).join('');

function stretchXml(text: string, style: string): string {
  const properties = [
    style === '' ? '' : `<w:rStyle w:val="${style}"/>`,
    EAST_ASIAN.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '',
    FROM_RIGHT.test(text) ? '<w:rtl/>' : '',
  ].join('');
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

const coreXml = ({ title, createdAt, language }: PageFacts): string => {
  const moment = new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const stamps = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`,
  );
  const spoken = language === null ? '' : `<dc:language>${escapeXml(language)}</dc:language>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Nanodesk</dc:creator>${stamps.join('')}${spoken}</cp:coreProperties>`;
};

const override = (path: string, mime: string): string =>
  `<Override PartName="${path}" ContentType="${mime}"/>`;

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override('/word/document.xml', `${WORD_MIME}.document.main+xml`),
  override('/word/styles.xml', `${WORD_MIME}.styles+xml`),
  override('/word/numbering.xml', `${WORD_MIME}.numbering+xml`),
  override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
].join('')}</Types>`;

const relations = (targets: [type: string, target: string][]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const PACKAGE_RELATIONS = relations([
  [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

const DOCUMENT_RELATIONS = relations([
  [`${OFFICE}/relationships/styles`, 'styles.xml'],
  [`${OFFICE}/relationships/numbering`, 'numbering.xml'],
]);

const list = (id: number, mark: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr><w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>`;

const NUMBERING = `<w:numbering xmlns:w="${WORD}">${list(LISTS.bullet, '•')}${list(LISTS.box, '☐')}${Object.values(
  LISTS,
)
  .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
  .join('')}</w:numbering>`;
