/** HTML as tags and text, never rendered. The only importer of htmlparser2 (MIT), which knows all entities and broken markup. */
import { Parser } from 'htmlparser2';
import { linesOf } from './lines';
import type { ExportEntry } from './types';

export interface HtmlHandler {
  open(tag: string, attributes: Record<string, string>): void;
  text(text: string): void;
  /** `implied` where the page does not close the tag itself. */
  close(tag: string, implied: boolean): void;
}

/** Feeds a page to the handler; yields after each stretch, so that what was found can be passed on. */
export async function* feedHtml(
  entry: ExportEntry,
  handler: HtmlHandler,
  signal: AbortSignal,
): AsyncGenerator<void> {
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => handler.open(tag, attributes),
      ontext: (text) => handler.text(text),
      onclosetag: (tag, implied) => handler.close(tag, implied),
    },
    { decodeEntities: true },
  );
  for await (const lines of linesOf(entry, signal)) {
    for (const line of lines) parser.write(`${line}\n`);
    yield;
  }
  parser.end();
  yield;
}
