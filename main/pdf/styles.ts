/** What a page looks like: sizes in points, as printers count. */
import type { Weight } from './faces';

export interface Style {
  weight: Weight;
  size: number;
  color: string;
}

const INK = '#1a1a1f';
const QUIET = '#6b6b76';

const style = (weight: Weight, size: number, color = INK): Style => ({ weight, size, color });

/** A4, with room for a thumb. */
export const PAGE = { width: 595.28, height: 841.89, left: 68, right: 68, top: 70, bottom: 74 };
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const STYLES = {
  title: style('bold', 21),
  facts: style('regular', 9.5, QUIET),
  heading: style('bold', 13.5),
  subheading: style('bold', 11),
  text: style('regular', 10.5),
  strong: style('bold', 10.5),
  speaker: style('bold', 9.5),
  time: style('regular', 8.5, QUIET),
  footer: style('regular', 8, QUIET),
} as const;

/** From one line to the next, by the size of the letters; Hangul wants more air than Latin. */
export const LEADING = 1.55;
