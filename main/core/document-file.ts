/** A document as the file that a person saves. */
import type { DocumentFile } from '../contract';
import type { Core } from './core';
import type { DocxPart } from './formats/docx';
import { fileNameOf } from './titles';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Packs the parts of a document under a name made of its title. */
export const documentFile = ({ store }: Core, title: string, parts: DocxPart[]): DocumentFile => ({
  name: fileNameOf(title, 'docx'),
  mime: DOCX,
  data: store.files.pack(parts),
});
