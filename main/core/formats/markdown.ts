/** A page as Markdown. */
import type { Block, PointLine, Speech } from './page';
import { TRANSCRIPT_TITLES } from './page-words';

/** What our own pages are known by when they are read again. */
export const TRANSCRIPT_HEADINGS = TRANSCRIPT_TITLES.map((title) => `## ${title}`);

/** What Markdown would read as markup. Dots and dashes matter only at the start of a line, where none of ours stand. */
const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, (mark) => `\\${mark}`);

/** A line of the transcript as it was before it was written: nothing bold, nothing escaped. */
export const readMarkdownLine = (line: string): string =>
  line.replace(/^\*\*(.+?)\*\*(?= |$)/, '$1').replace(/\\([\\`*_[\]<>#|~&])/g, '$1');

/** The blocks, an empty line between them. */
export const writeMarkdown = (page: Block[]): string => `${page.map(blockOf).join('\n\n')}\n`;

function blockOf(block: Block): string {
  if (block.kind === 'title') return `# ${escapeMarkdown(block.text)}`;
  if (block.kind === 'facts' || block.kind === 'remark') return block.text;
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
  if (block.kind === 'gap') return `*${escapeMarkdown(block.text)}*`;
  if (block.kind === 'speech') return line(block);
  const mark = block.open ? '- [ ]' : '-';
  return block.points.map((point) => `${mark} ${pointLine(point)}`).join('\n') || block.nothing;
}

/** `**03:10 The pump** — It broke. — Anna, by Friday, 2026-03-20 (01:02, 03:10)`. */
function pointLine({ lead, text, who, times }: PointLine): string {
  return [
    lead === '' ? '' : `**${escapeMarkdown(lead)}** — `,
    escapeMarkdown(text),
    who.length === 0 ? '' : ` — ${who.map(escapeMarkdown).join(', ')}`,
    times === '' ? '' : ` (${times})`,
  ].join('');
}

function line({ time, speaker, mark, text }: Speech): string {
  const lead = [time === '' ? '' : `[${time}]`, speaker ? `${escapeMarkdown(speaker)}:` : '']
    .filter((part) => part !== '')
    .join(' ');
  const words = mark + escapeMarkdown(text);
  return lead === '' ? words : `**${lead}** ${words}`;
}
