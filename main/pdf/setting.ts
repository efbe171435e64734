/** How each kind of block is set: where it stands, what surrounds it, what goes in the quiet column beside it. */
import type { Block, PointLine, Speech } from '../core/formats/page';
import type { Faces } from './faces';
import { type Line, linesOf } from './lines';
import { paragraphOf, type Span } from './paragraph';
import type { Column, Sheet } from './sheet';
import { LEADING, PAGE, STYLES, type Style, TEXT_WIDTH } from './styles';

const WHOLE: Column = { x: PAGE.left, width: TEXT_WIDTH };
const INDENT = 16;
type Points = Extract<Block, { kind: 'points' }>;
const ROW = STYLES.text.size * LEADING;

/** Of the whole document. */
export interface Setting {
  sheet: Sheet;
  faces: Faces;
  /** The side on which headings and times stand. */
  fromRight: boolean;
  /** Points for the times, 0 where there are none. */
  timeWidth: number;
}

/** Sets one block after the other; who spoke last is not named again. */
export function createSetter(setting: Setting): (block: Block) => void {
  let speaker = '';
  return (block) => {
    if (block.kind === 'speech') setSpeech(setting, block, block.speaker !== speaker);
    else setOther(setting, block);
    speaker = block.kind === 'speech' ? block.speaker : '';
  };
}

function setOther(setting: Setting, block: Exclude<Block, Speech>): void {
  const { sheet } = setting;
  if (block.kind === 'title') setPlain(setting, block.text, STYLES.title);
  else if (block.kind === 'heading') setHeading(setting, block);
  else if (block.kind === 'points') setPoints(setting, block);
  else if (block.kind === 'gap') setGap(setting, block.text);
  else {
    sheet.gap(block.kind === 'facts' ? 2 : 18);
    setPlain(setting, block.text, STYLES.facts);
    sheet.gap(12);
    if (block.kind === 'facts') sheet.rule();
  }
}

/** Where nothing was recorded: a quiet line between those that were spoken. */
function setGap(setting: Setting, text: string): void {
  setting.sheet.gap(9);
  setPlain(setting, text, STYLES.time);
}

/** Text of one style on the side of the document. */
function setPlain(setting: Setting, text: string, style: Style): void {
  for (const line of lines(setting, [{ text, style }], WHOLE))
    setting.sheet.draw(
      { ...line, fromRight: setting.fromRight },
      WHOLE,
      setting.sheet.row(style.size),
    );
}

function setHeading(setting: Setting, { text, level }: Extract<Block, { kind: 'heading' }>): void {
  const { sheet } = setting;
  const style = level === 2 ? STYLES.heading : STYLES.subheading;
  sheet.gap(level === 2 ? 22 : 12);
  // A heading does not stand alone at the foot of a page.
  sheet.need(style.size * LEADING + 3 * ROW);
  sheet.bookmark(text, level);
  setPlain(setting, text, style);
  sheet.gap(level === 2 ? 4 : 2);
}

function setPoints(setting: Setting, { points, open, nothing }: Points): void {
  if (points.length === 0) setPlain(setting, nothing, STYLES.facts);
  for (const point of points) setPoint(setting, point, open);
}

function setPoint(setting: Setting, { lead, text, who, times }: PointLine, open: boolean): void {
  const { sheet } = setting;
  const spans = [
    { text: lead === '' ? '' : `${apart(lead)} — `, style: STYLES.strong },
    { text, style: STYLES.text },
    { text: who.length === 0 ? '' : ` — ${who.map(apart).join(', ')}`, style: STYLES.text },
    { text: times === '' ? '' : `   ${apart(times)}`, style: STYLES.time },
  ];
  const column = { x: PAGE.left, width: TEXT_WIDTH - INDENT };
  lines(setting, spans, column).forEach((line, at) => {
    const place = line.fromRight ? column : { ...column, x: PAGE.left + INDENT };
    const baseline = sheet.row(STYLES.text.size);
    sheet.draw(line, place, baseline);
    if (at === 0) setMark(setting, open, line.fromRight, baseline);
  });
  sheet.gap(3);
}

/** A date beside Arabic keeps its own order (first strong isolate, pop directional isolate). */
const apart = (text: string): string => `\u2068${text}\u2069`;

function setMark(setting: Setting, open: boolean, fromRight: boolean, baseline: number): void {
  const { sheet } = setting;
  const column = { x: fromRight ? PAGE.width - PAGE.right - 8 : PAGE.left + 1, width: 8 };
  const [bullet] = lines(setting, [{ text: '•', style: STYLES.text }], column);
  if (open) sheet.box(column.x, baseline);
  else sheet.draw(bullet!, column, baseline);
}

function setSpeech(setting: Setting, { time, speaker, mark, text }: Speech, isNew: boolean): void {
  const { sheet, timeWidth, fromRight } = setting;
  const column = { x: PAGE.left + (fromRight ? 0 : timeWidth), width: TEXT_WIDTH - timeWidth };
  const spoken = text.split('\n').flatMap((part, at) => {
    const spans = [
      { text: at === 0 ? mark : '', style: STYLES.time },
      { text: part, style: STYLES.text },
    ];
    return lines(setting, spans, column);
  });
  const named = isNew && speaker !== '';
  sheet.gap(isNew ? 9 : 3);
  sheet.need((named ? STYLES.speaker.size * LEADING : 0) + Math.min(2, spoken.length) * ROW);
  if (named) setName(setting, speaker, column, spoken[0]?.fromRight ?? false);
  spoken.forEach((line, at) => {
    const baseline = sheet.row(STYLES.text.size);
    sheet.draw(line, column, baseline);
    if (at === 0 && time !== '') setTime(setting, time, baseline);
  });
}

function setName(setting: Setting, name: string, column: Column, fromRight: boolean): void {
  for (const line of lines(setting, [{ text: name, style: STYLES.speaker }], column))
    setting.sheet.draw({ ...line, fromRight }, column, setting.sheet.row(STYLES.speaker.size));
}

function setTime(setting: Setting, time: string, baseline: number): void {
  const [line] = lines(setting, [{ text: time, style: STYLES.time }], WHOLE);
  setting.sheet.draw({ ...line!, fromRight: setting.fromRight }, WHOLE, baseline);
}

const lines = ({ faces, sheet }: Setting, spans: Span[], { width }: Column): Line[] =>
  linesOf(
    paragraphOf(
      spans.filter(({ text }) => text !== ''),
      faces,
    ),
    width,
    sheet.measure,
  );
