/** Pages that fill from the top: rows of text, a thin rule, bookmarks, and a number at the foot of each. */
import PdfDocument from 'pdfkit';
import type { PageFacts } from '../core/formats/page';
import type { Face } from './faces';
import { FROM_RIGHT } from './font';
import type { Line, Measure, Run } from './lines';
import type { Atom } from './paragraph';
import { LEADING, PAGE, STYLES, type Style } from './styles';

/** Where a line may stand, from the left edge of the page. */
export interface Column {
  x: number;
  width: number;
}

export interface Sheet {
  measure: Measure;
  /** Goes to a new page where less than this is left. */
  need(points: number): void;
  /** Leaves a gap, unless the page has just begun. */
  gap(points: number): void;
  /** Takes a row for letters of this size; gives the line that they stand on. */
  row(size: number): number;
  draw(line: Line, column: Column, baseline: number): void;
  /** A box to tick. */
  box(x: number, baseline: number): void;
  rule(): void;
  bookmark(title: string, level: 2 | 3): void;
  /** Gives the file. */
  end(): Promise<Uint8Array>;
}

const RULE = '#d8d8de';
const BOX = 7.5;
/** From the lower edge of the page to its number. */
const FOOT = 38;

/**
 * An empty document. No clock goes in, so the same page gives the same bytes. A page that is full is written out and
 * forgotten, which is why none knows how many there will be.
 * @param footer what stands at the foot of a page
 */
export function openSheet(
  facts: PageFacts,
  footer: (page: number, measure: Measure) => Line,
): Sheet {
  const document = emptyDocument(facts);
  const bytes = collected(document);
  const bottom = PAGE.height - PAGE.bottom;
  const measure = (atom: Atom): number => widthOf(document, atom);
  let y = PAGE.top;
  let page = 1;
  const draw = (line: Line, { x, width }: Column, baseline: number): void => {
    const left = line.fromRight ? x + width - line.width : x;
    for (const run of line.runs) drawRun(document, run, left + run.x, baseline);
  };
  const number = (): void => {
    const line = footer(page, measure);
    const x = (PAGE.width - line.width) / 2;
    draw(line, { x, width: line.width }, PAGE.height - FOOT);
  };
  const need = (points: number): void => {
    if (y + points <= bottom) return;
    number();
    document.addPage();
    page += 1;
    y = PAGE.top;
  };
  return {
    measure,
    need,
    gap(points) {
      if (y > PAGE.top) y += points;
    },
    row(size) {
      need(size * LEADING);
      const top = y;
      y += size * LEADING;
      return top + size * 1.14;
    },
    draw,
    box(x, baseline) {
      document
        .lineWidth(0.8)
        .strokeColor(STYLES.time.color)
        .roundedRect(x, baseline - BOX, BOX, BOX, 1.2)
        .stroke();
    },
    rule() {
      document
        .lineWidth(0.6)
        .strokeColor(RULE)
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.width - PAGE.right, y)
        .stroke();
    },
    bookmark: bookmarks(document, () => y),
    end() {
      number();
      document.end();
      return bytes;
    },
  };
}

type Document = InstanceType<typeof PdfDocument>;

const emptyDocument = ({ title, createdAt, language }: PageFacts): Document =>
  new PdfDocument({
    // pdfkit would read a font of its own for a name, and opens none for null.
    font: null as unknown as string,
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    displayTitle: true,
    ...(language === null ? {} : { lang: language }),
    info: { Title: title, Creator: 'Nanodesk', CreationDate: new Date(createdAt) },
  });

function collected(document: Document): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  document.on('data', (part: Uint8Array) => parts.push(part));
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}

const widthOf = (document: Document, { face, style, text, level }: Atom): number =>
  inFont(document, face, style).widthOfString(text, directed(level));

const drawRun = (document: Document, run: Run, x: number, baseline: number): Document =>
  inFont(document, run.face, run.style)
    .fillColor(run.style.color)
    .text(run.text, x, baseline, {
      ...directed(run.level),
      lineBreak: false,
      baseline: 'alphabetic',
    });

const directed = (level: number) => (level % 2 === 1 ? { features: FROM_RIGHT as [] } : {});

/** pdfkit takes a font that is open already, which its types do not know. */
const inFont = (document: Document, { font, name }: Face, { size }: Style): Document =>
  document.font(font as unknown as string, name).fontSize(size);

function bookmarks(document: Document, y: () => number): Sheet['bookmark'] {
  let chapter = document.outline;
  return (title, level) => {
    // A little above the letters; pdfkit counts the left edge from the right one.
    const place = { expanded: false, top: y() - 12, left: PAGE.width };
    if (level === 3) chapter.addItem(title, place);
    else chapter = document.outline.addItem(title, place);
  };
}
