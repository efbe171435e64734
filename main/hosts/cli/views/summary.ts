/** A summary for people: points with the places where they were said. */
import type { Point, SummaryBody } from '../../../contract';
import { type Output, paragraph } from '../output';
import { place } from '../times';

export const SUMMARY_TITLES: Record<SummaryBody['type'], string> = {
  tldr: 'In short',
  'key-points': 'Key points',
  headline: 'Headline',
  teaser: 'Teaser',
  actions: 'Actions',
};

/** Prints one; `actions` with whose they are and until when. */
export function printSummary(out: Output, summary: SummaryBody): void {
  const { points, text, type, note } = summary;
  if (points.length === 0) out.print(text === '' ? nothingFound(type) : text);
  for (const point of points) printPoint(out, point);
  if (note !== undefined) out.print(out.colors.dim(paragraph(note, out.width)));
}

const nothingFound = (type: SummaryBody['type']): string =>
  type === 'actions' ? 'Nobody took anything on.' : 'There is nothing to sum up.';

function printPoint({ print, colors, width }: Output, point: Point): void {
  const owed = [point.owner, point.due].filter((part) => part !== undefined).join(', ');
  const text = owed === '' ? point.text : `${point.text} (${owed})`;
  const [first = '', ...more] = paragraph(text, width, '  ').split('\n');
  print([`${colors.cyan('•')}${first.slice(1)}`, ...more].join('\n') + said(point, colors.dim));
}

/** ` [01:02] [03:10]`; nothing for transcripts without times. */
function said({ sources }: Point, dim: (text: string) => string): string {
  const places = sources.flatMap(({ start, end }) =>
    start === undefined || !end ? [] : [place(start)],
  );
  return places.length === 0 ? '' : ` ${dim([...new Set(places)].join(' '))}`;
}
