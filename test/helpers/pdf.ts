/** What a reader of another house (pdf.js) finds in a PDF. */
import { getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  /** Of each page, its lines as they would be copied. */
  pages: string[];
  title: unknown;
  language: unknown;
  created: unknown;
  /** Bookmarks; those below another are set in. */
  outline: string[];
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

export async function readPdf(base64: string): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(Buffer.from(base64, 'base64')));
  const { info } = await document.getMetadata();
  const { Title, Language, CreationDate } = info as Record<string, unknown>;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
  }
  const outline = (await document.getOutline()) as Bookmark[] | null;
  const bookmarks = (items: Bookmark[], indent: string): string[] =>
    items.flatMap(({ title, items: below }) => [
      indent + title,
      ...bookmarks(below, `${indent}  `),
    ]);
  return {
    pages,
    title: Title,
    language: Language,
    created: CreationDate,
    outline: bookmarks(outline ?? [], ''),
  };
}
