/** Versions of summaries for people: a list of them, one with numbered points, two side by side in words. */
import type { Comparison, Point, Summary, WordChange } from '../../../contract';
import { type Output, paragraph } from '../output';
import { moment } from '../times';
import { editedFrom, SUMMARY_TITLES } from './summary';

/** One line each, newest first. */
export function printVersions({ print, colors }: Output, summaries: readonly Summary[]): void {
  if (summaries.length === 0) print('There is no summary yet.');
  for (const { id, type, template, length, method, createdAt, points } of summaries) {
    const locked = points.filter((point) => point.locked).length;
    const facts = [length, method, moment(createdAt), locked > 0 ? `${locked} locked` : ''];
    print(
      `${colors.bold(id)}  ${template ?? SUMMARY_TITLES[type]}  ${colors.dim(facts.filter(Boolean).join(' · '))}`,
    );
  }
}

/** Points as `edit` and the others name them, and those that were dropped. */
export function printNumbered(out: Output, summary: Summary): void {
  const { print, colors } = out;
  const { id, type, template, sections = [], points, dismissed = [], coverage } = summary;
  print(`${colors.bold(colors.green(template ?? SUMMARY_TITLES[type]))} ${colors.dim(id)}`);
  points.forEach((point, i) => {
    const heading = sections[point.section ?? -1]?.heading;
    if (heading !== undefined && point.section !== points[i - 1]?.section) print(heading);
    printPoint(out, point, i + 1);
  });
  if (dismissed.length > 0) print(colors.dim('Dropped:'));
  dismissed.forEach((point, i) => void printPoint(out, point, i + 1));
  if (coverage.parts.some((part) => part.failed))
    print(colors.red('The model failed at a part of it: nanodesk summary retry ID tries again.'));
}

function printPoint({ print, colors, width }: Output, point: Point, number: number): void {
  const margin = ' '.repeat(4);
  const [first = '', ...more] = paragraph(point.text, width, margin).split('\n');
  const lock = point.locked ? colors.yellow(' [locked]') : '';
  print(
    `${[`${colors.cyan(`${number}.`.padEnd(4))}${first.slice(4)}`, ...more].join('\n')}${lock}`,
  );
  if (point.was) print(colors.dim(paragraph(editedFrom(point.was.text), width, margin)));
}

const MARKS = { same: ' ', changed: '~', added: '+', dropped: '-' } as const;

/** One line for each point; in changed ones `[-old-]` and `{+new+}` as `git diff --word-diff` writes them. */
export function printComparison(out: Output, { before, after, rows }: Comparison): void {
  const { print, colors, width } = out;
  print(
    colors.dim(
      `${before.id}, ${moment(before.createdAt)}  →  ${after.id}, ${moment(after.createdAt)}`,
    ),
  );
  for (const { kind, words, before: old, after: now } of rows) {
    const text = kind === 'changed' ? words.map(marked).join('') : (now ?? old)!.text;
    const [first = '', ...more] = paragraph(text, width, '  ').split('\n');
    print(paint(out, kind, [`${MARKS[kind]}${first.slice(1)}`, ...more].join('\n')));
  }
}

const marked = ({ kind, text }: WordChange): string => {
  const [, lead = '', word = '', tail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (kind === 'same' || word === '') return text;
  return lead + (kind === 'added' ? `{+${word}+}` : `[-${word}-]`) + tail;
};

const paint = ({ colors }: Output, kind: keyof typeof MARKS, line: string): string => {
  if (kind === 'added') return colors.green(line);
  if (kind === 'dropped') return colors.red(line);
  return kind === 'changed' ? colors.yellow(line) : line;
};
