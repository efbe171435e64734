/** Runs in the page: whether each control can be brought on show, whole and not covered. */
import { boxesAround, type Edges, isShown, nameOf, SIDES, standsOut } from './look';

const CONTROLS = [
  'a[href], button, input, select, textarea, summary, audio[controls], [tabindex="0"]',
  '[role^=menuitem], [role=option], [role=slider], [role=checkbox], [role=tab]',
].join(', ');
/** Not for anybody now, or for those alone who hear it. */
const AWAY =
  ':disabled, [inert] *, [aria-hidden=true], [aria-hidden=true] *, .sr-only, .skip-link:not(:focus)';
/** What may lie over which controls, and why. */
const ALLOWED = [
  { over: '.toast', of: '*', why: 'A message leaves by itself, or by its cross.' },
  { over: '.marks__mark', of: '.marks__mark', why: 'They stand at their times; the list has all.' },
];
/** Pixels within an edge at which it must be there to be pressed. */
const WITHIN = 3;
/** Share of the window's height above which nothing is asked to be whole in it. */
const TALL = 0.6;
/** How a person may scroll: what covers an end of the list does not cover its middle. */
const ENDS = ['center', 'nearest', 'start', 'end'] as const;

type Place = [x: number, y: number];

/** One line for each control that is out of reach however the page is scrolled. */
export const controlFaults = (root: Element): string[] =>
  [...root.querySelectorAll(CONTROLS)]
    .filter((control) => isShown(control) && !control.matches(AWAY))
    .flatMap(faultOf);

function faultOf(control: Element): string[] {
  const tried: string[] = [];
  for (const block of ENDS) {
    control.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    const fault = faultHere(control);
    if (fault === null) return [];
    tried.push(fault);
  }
  return [`${nameOf(control)} ${tried[0]}`];
}

function faultHere(control: Element): string | null {
  // A link within words may run over several lines: one of them is enough to press.
  const rect = control.getClientRects()[0] as Edges;
  const room = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  // What is taller than the window is seen piece by piece.
  const isTall = rect.bottom - rect.top > TALL * innerHeight;
  const beyond = standsOut(rect, room, isTall ? ['left', 'right'] : SIDES);
  if (beyond.length > 0) return `lies beyond the window: ${beyond.join(', ')}`;
  const stuck = boxesAround(control).find(isMovedForEver);
  if (stuck) return `comes into sight by a scroll that nobody can do, of ${nameOf(stuck)}`;
  const [middle, ...sides] = placesOf(rect);
  const places = [middle!, ...(isTall ? [] : sides.filter((at) => !isOwnTool(control, hitAt(at))))];
  const covered = places.find((at) => !isHit(control, hitAt(at)));
  return covered ? `is covered or cut off by ${nameAt(covered)}` : null;
}

/** A script scrolls what hides its overflow; a person cannot. */
const isMovedForEver = (box: Element): boolean =>
  box.scrollTop !== 0 && getComputedStyle(box).overflowY === 'hidden';

/** The middle, and the middle of each side: corners may be round. */
function placesOf({ left, top, right, bottom }: Edges): Place[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    [x, y],
    [left + WITHIN, y],
    [right - WITHIN, y],
    [x, top + WITHIN],
    [x, bottom - WITHIN],
  ];
}

const hitAt = ([x, y]: Place): Element | null => document.elementFromPoint(x, y);
const nameAt = (place: Place): string => {
  const above = hitAt(place);
  return above ? nameOf(above) : 'nothing';
};

function isHit(control: Element, hit: Element | null): boolean {
  if (!hit) return false;
  const isItself = control.contains(hit) || hit.closest('label')?.control === control;
  return isItself || ALLOWED.some(({ over, of }) => hit.closest(over) && control.matches(of));
}

/** The buttons of a line or a point lie on its side: they are for the same thing. */
const isOwnTool = (control: Element, hit: Element | null): boolean =>
  Boolean(hit?.closest('li button')) && hit?.closest('li') === control.closest('li');
