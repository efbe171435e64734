/** Runs in the page: whether all that is written can be read. */
import { boxesAround, type Edges, edgesOf, isShown, nameOf, type Side, standsOut } from './look';

/** Said to those who hear the page, drawn by the system, or scrolled in a field of its own. */
const NOT_SHOWN = '.sr-only, .skip-link, option, title, svg, textarea';
/** What was shortened is read whole there: in its tip, or where it leads. */
const WHOLE = '[title], a[href], [role=option]';
/** The room above and below letters that a line of text has and nobody sees. */
const AIR = 4;

interface Words {
  element: Element;
  /** One for each line that it runs over. */
  lines: DOMRect[];
}

interface Drawn {
  element: Element;
  /** Where its letters are drawn: what was shortened goes on unseen. */
  edges: Edges[];
  /** What it is scrolled in, or stands fast above what is scrolled. */
  ground: Element | undefined;
}

/** One line for each text that is cut off, and for each two that lie over each other. */
export function wordFaults(root: Element): string[] {
  const texts = textsIn(root);
  return [...texts.flatMap(cutFault), ...overlaps(texts)];
}

function textsIn(root: Element): Words[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Words[] = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement as Element;
    if (!walker.currentNode.textContent?.trim() || element.closest(NOT_SHOWN)) continue;
    if (isShown(element)) found.push({ element, lines: linesOf(walker.currentNode) });
  }
  return found;
}

function linesOf(text: Node): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** Around all the lines. */
const around = (lines: readonly Edges[]): Edges => ({
  left: Math.min(...lines.map(({ left }) => left)),
  top: Math.min(...lines.map(({ top }) => top)),
  right: Math.max(...lines.map(({ right }) => right)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
});

function cutFault({ element, lines }: Words): string[] {
  let inner = around(lines);
  for (const box of boxesAround(element)) {
    const cut = standsOut(inner, edgesOf(box), sidesCutBy(box), AIR);
    if (cut.length > 0 && !isShortened(box))
      return [`${nameOf(element)} is cut at its ${cut} by ${nameOf(box)}`];
    if (cut.length > 0)
      return box.closest(WHOLE) ? [] : [`${nameOf(element)} is shortened and nowhere whole`];
    if (!scrolls(box)) continue;
    if (isBeforeStart(inner, box)) return [`${nameOf(element)} lies before all of ${nameOf(box)}`];
    // Scrolled, it is where the box is.
    inner = edgesOf(box);
  }
  const page = document.documentElement;
  return isBeforeStart(inner, page) ? [`${nameOf(element)} lies before all of the page`] : [];
}

/** Whether it begins before what can be scrolled to: what runs out of a box to the left is lost, but not to the right. */
function isBeforeStart(inner: Edges, box: Element): boolean {
  const { left, top, right, bottom } = edgesOf(box);
  const isPage = box === document.documentElement;
  const [x, y] = isPage ? [0, 0] : [box.scrollLeft, box.scrollTop];
  const start = getComputedStyle(box).direction === 'rtl' ? 'right' : 'left';
  const whole = { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  return standsOut(inner, whole, [start, 'top'], AIR).length > 0;
}

const scrolls = (box: Element): boolean => /auto|scroll/.test(getComputedStyle(box).overflowY);

function sidesCutBy(box: Element): Side[] {
  const { overflowX, overflowY } = getComputedStyle(box);
  const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  return [
    ...(cuts(overflowX) ? (['left', 'right'] as const) : []),
    ...(cuts(overflowY) ? (['top', 'bottom'] as const) : []),
  ];
}

function isShortened(box: Element): boolean {
  const { textOverflow, webkitLineClamp } = getComputedStyle(box);
  return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
}

/** What is on another ground is meant to be covered and to cover. */
function overlaps(texts: Words[]): string[] {
  const drawn = texts.map(drawnOf);
  return drawn.flatMap((one, at) =>
    drawn
      .slice(at + 1)
      .filter((other) => one.ground === other.ground && lieOver(one, other))
      .map((other) => `${nameOf(one.element)} lies over ${nameOf(other.element)}`),
  );
}

const lieOver = (one: Drawn, other: Drawn): boolean =>
  one.edges.some((a) => other.edges.some((b) => meet(a, b)));

function drawnOf({ element, lines }: Words): Drawn {
  const boxes = boxesAround(element);
  const short = boxes.find(isShortened);
  const edges = short ? lines.map((line) => inside(line, edgesOf(short))) : lines;
  const isSticky = (box: Element) => getComputedStyle(box).position === 'sticky';
  return { element, edges, ground: boxes.find((box) => scrolls(box) || isSticky(box)) };
}

const inside = (one: Edges, other: Edges): Edges => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

function meet(one: Edges, other: Edges): boolean {
  const { left, top, right, bottom } = inside(one, other);
  return right - left > AIR && bottom - top > AIR;
}
