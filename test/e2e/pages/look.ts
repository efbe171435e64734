/** Runs in the page: what is on show, and what cuts it off. */

/** Halves of pixels are rounded. */
const HAIR = 1.5;
const SAID = 50;

export type Side = 'left' | 'top' | 'right' | 'bottom';
export type Edges = Record<Side, number>;
export const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];

/** Whether it takes room and is drawn; what is folded up takes room and is not. */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}

/** What stands above all else and makes it inert: a menu, then a dialog; otherwise the page. */
export const rootOf = (): Element =>
  [...document.querySelectorAll('[role=menu][data-state=open]')].at(-1) ??
  [...document.querySelectorAll('dialog[open]')].at(-1) ??
  document.body;

/** An element as it is called in a fault: its class and the beginning of what it says. */
export function nameOf(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const kind = element.getAttribute('class')?.split(' ')[0];
  return `${element.localName}${kind ? `.${kind}` : ''} "${words.trim().slice(0, SAID)}"`;
}

/** The boxes that an element lies in, from near to far, up to the first that lies freely above the page. */
export function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    boxes.push(at);
    if (getComputedStyle(at).position === 'fixed') return boxes;
  }
  return boxes;
}

/** Where the inside of a box ends: what its own edges and bars take is left out. */
export function edgesOf(box: Element): Edges {
  const rect = box.getBoundingClientRect();
  const [left, top] = [rect.left + box.clientLeft, rect.top + box.clientTop];
  return { left, top, right: left + box.clientWidth, bottom: top + box.clientHeight };
}

/** The sides on which one stands out of the other. */
export const standsOut = (inner: Edges, outer: Edges, sides = SIDES, hair = HAIR): Side[] =>
  sides.filter((side) =>
    side === 'left' || side === 'top'
      ? inner[side] < outer[side] - hair
      : inner[side] > outer[side] + hair,
  );
