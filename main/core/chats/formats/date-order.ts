/**
 * Which of a date's numbers is the day: decided for a whole export, in this order.
 * 1. A number above 12 is no month, one above 31 no day, and no messenger's export is older than 2009: an order that
 *    makes fewer dates impossible wins.
 * 2. Messages come in the order of time: an order that steps back more than a day less often wins.
 * 3. People write day after day, not on the fifth of each month: the order with the smaller span of time wins.
 * 4. Where all that is equal (one day, both numbers small), the way of writing decides: capitals `AM`/`PM` with slashes
 *    are read as month first, East Asian dates as year first, all else as day first.
 */
import type { Stamp } from './stamp';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

const DAY = 86_400_000;
const EARLIEST_YEAR = 2009;

interface Reading {
  order: DateOrder;
  impossible: number;
  backwards: number;
  span: number;
  last: number | null;
}

export interface OrderVote {
  add(stamp: Stamp): void;
  order(): DateOrder;
}

/** Collects the dates of an export, in their order, and tells how to read them. */
export function createOrderVote(): OrderVote {
  const readings = (['dmy', 'mdy', 'ymd'] as const).map(
    (order): Reading => ({ order, impossible: 0, backwards: 0, span: 0, last: null }),
  );
  let hint: DateOrder = 'dmy';
  let previous = '';
  return {
    add(stamp) {
      const written = stamp.date.join(' ');
      if (written === previous) return;
      if (previous === '') hint = stamp.hint;
      previous = written;
      for (const reading of readings) take(reading, stamp);
    },
    order: () =>
      [...readings].sort(
        (a, b) =>
          a.impossible - b.impossible ||
          a.backwards - b.backwards ||
          a.span - b.span ||
          Number(b.order === hint) - Number(a.order === hint),
      )[0]!.order,
  };
}

function take(reading: Reading, stamp: Stamp): void {
  const day = dayOf(stamp, reading.order);
  if (day === null) {
    reading.impossible++;
    return;
  }
  if (reading.last !== null) {
    reading.span += Math.abs(day - reading.last);
    if (day < reading.last - DAY) reading.backwards++;
  }
  reading.last = day;
}

/** Wall clock of a stamp read in this order; null where there is no such date. */
export function readIn(order: DateOrder, stamp: Stamp): number | null {
  const day = dayOf(stamp, order);
  return day === null ? null : day + stamp.time * 1000;
}

function dayOf({ date: [a, b, c] }: Stamp, order: DateOrder): number | null {
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const full = fullYear(year);
  if (full === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const moment = Date.UTC(full, month - 1, day);
  // The 30th of February comes out as another day.
  return new Date(moment).getUTCDate() === day ? moment : null;
}

/** `24` is 2024; Thailand counts 543 years more. */
function fullYear(year: number): number | null {
  const full = year < 100 ? year + 2000 : year > 2500 && year < 2700 ? year - 543 : year;
  return full >= EARLIEST_YEAR && full < 2200 ? full : null;
}
