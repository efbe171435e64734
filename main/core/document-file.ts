/** A page as the file that a person saves. */
import { AppError, type DocumentFile, type DocumentFormat } from '../contract';
import type { Core } from './core';
import { writeDocx } from './formats/docx';
import type { Page } from './formats/page';
import { pageWords } from './formats/page-words';
import { fileNameOf } from './titles';

const MIMES: Record<DocumentFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Of all letters; more boxes than this are no document. */
const MOST_LACKING = 0.05;
/** So many are named in a message. */
const NAMED = 8;

/**
 * The page as a document, under a name made of its title.
 * @throws AppError `unsupported` for a PDF in letters that no font has; `cancelled`
 */
export async function documentFile(
  { store, pdf }: Core,
  format: DocumentFormat,
  page: Page,
  signal: AbortSignal,
): Promise<DocumentFile> {
  const write: Record<DocumentFormat, () => string | Promise<string>> = {
    docx: () => store.files.pack(writeDocx(page)),
    pdf: async () => pdf.write(await withRemark(page, pdf), signal),
  };
  const data = await write[format]();
  return { name: fileNameOf(page.facts.title, format), mime: MIMES[format], data };
}

/** The page with a line on what it cannot show; refused where that is more than a few signs. */
async function withRemark({ blocks, facts }: Page, pdf: Core['pdf']): Promise<Page> {
  const { characters, share } = await pdf.lacking(blocks);
  if (characters.length === 0) return { blocks, facts };
  if (share > MOST_LACKING)
    throw new AppError(
      'unsupported',
      `A PDF cannot show this text: there is no font with ${characters.slice(0, NAMED).join(' ')} here.`,
      'Export it as docx; a word processor has fonts of its own.',
    );
  const { lacking } = pageWords(facts.language ?? '');
  return { blocks: [...blocks, { kind: 'remark', text: lacking }], facts };
}
