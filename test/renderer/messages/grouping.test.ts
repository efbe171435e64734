import { describe, expect, it } from 'vitest';
import type { Message } from '../../../main/contract';
import { placeOf } from '../../../renderer/messages/grouping';

const NOON = Date.UTC(2024, 2, 12, 12);
const MINUTE = 60_000;

const said = (sender: string | null, at: number | null, index = 5): Message => ({
  ...{ id: index + 1, index, at, sender, kind: 'text', text: 'x' },
  ...{ edited: false, media: null, replyTo: null },
});

describe('placeOf()', () => {
  it('names a person once for a run of messages', () => {
    const first = said('Anna', NOON);
    expect(placeOf(first, said('Anna', NOON + MINUTE)).head).toBe(false);
    expect(placeOf(first, said('Ben', NOON + MINUTE)).head).toBe(true);
    expect(placeOf(said(null, NOON), said('Anna', NOON)).head).toBe(true);
  });

  it('names the person again after a long silence', () => {
    expect(placeOf(said('Anna', NOON), said('Anna', NOON + 31 * MINUTE)).head).toBe(true);
  });

  it('begins a day at midnight of the wall clock, and the run anew', () => {
    const lateEvening = Date.UTC(2024, 2, 12, 23, 59);
    const place = placeOf(said('Anna', lateEvening), said('Anna', lateEvening + MINUTE));
    expect(place).toEqual({ day: lateEvening + MINUTE, head: true });
    expect(placeOf(said('Anna', NOON), said('Anna', NOON + MINUTE)).day).toBeNull();
  });

  it('begins a day at the very first message, but not where what is above is still to come', () => {
    expect(placeOf(undefined, said('Anna', NOON, 0)).day).toBe(NOON);
    expect(placeOf(undefined, said('Anna', NOON, 300)).day).toBeNull();
  });

  it('shows no day for messages without a time', () => {
    expect(placeOf(said('Anna', null), said('Anna', null))).toEqual({ day: null, head: false });
  });
});
