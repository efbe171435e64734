import { describe, expect, it } from 'vitest';
import { createSession } from '../../../../main/hosts/http/session';
import { createThrottle } from '../../../../main/hosts/http/throttle';
import { createMediaTickets } from '../../../../main/hosts/http/tickets';

const clockAt = (start: number) => {
  const clock = { time: start, now: () => clock.time };
  return clock;
};

describe('createSession()', () => {
  it('makes secrets of 256 bits, new for each start', () => {
    const [one, two] = [createSession(), createSession()];
    expect(Buffer.from(one.token, 'base64url')).toHaveLength(32);
    expect(new Set([one.token, one.cookie, two.token, two.cookie]).size).toBe(4);
  });

  it('redeems a code once, as what it was made for', () => {
    const session = createSession();
    const code = session.createCode('link');
    expect(session.redeem('page', code)).toBe(false);
    expect(session.redeem('link', code)).toBe(true);
    expect(session.redeem('link', code)).toBe(false);
    expect(session.redeem('link', '')).toBe(false);
  });

  it('lets a link live for ten minutes and the code after it for one', () => {
    const clock = clockAt(1_000_000);
    const session = createSession(clock.now);
    const [link, page] = [session.createCode('link'), session.createCode('page')];
    clock.time += 60_000;
    expect(session.redeem('page', page)).toBe(false);
    clock.time += 9 * 60_000 - 1;
    expect(session.redeem('link', link)).toBe(true);
    const late = session.createCode('link');
    clock.time += 10 * 60_000;
    expect(session.redeem('link', late)).toBe(false);
  });

  it('forgets the oldest of many codes', () => {
    const session = createSession();
    const codes = Array.from({ length: 33 }, () => session.createCode('link'));
    expect(session.redeem('link', codes[0] as string)).toBe(false);
    expect(session.redeem('link', codes[32] as string)).toBe(true);
  });
});

describe('createMediaTickets()', () => {
  const ticketOf = (address: string) => address.slice('/media/'.length);

  it('stands for one recording and cannot be guessed', () => {
    const tickets = createMediaTickets();
    const [one, two] = [tickets.issue('rec1'), tickets.issue('rec1')];
    expect(one).toMatch(/^\/media\/[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(tickets.redeem(ticketOf(one))).toBe('rec1');
    expect(tickets.redeem('a'.repeat(43))).toBeNull();
  });

  it('lives on while it is used, and ends an hour later', () => {
    const clock = clockAt(0);
    const tickets = createMediaTickets(clock.now);
    const ticket = ticketOf(tickets.issue('rec1'));
    clock.time += 59 * 60_000;
    expect(tickets.redeem(ticket)).toBe('rec1');
    clock.time += 59 * 60_000;
    expect(tickets.redeem(ticket)).toBe('rec1');
    clock.time += 60 * 60_000;
    expect(tickets.redeem(ticket)).toBeNull();
  });

  it('keeps a bounded number', () => {
    const tickets = createMediaTickets();
    const first = ticketOf(tickets.issue('rec1'));
    for (let i = 0; i < 1000; i++) tickets.issue('rec2');
    expect(tickets.redeem(first)).toBeNull();
  });
});

describe('createThrottle()', () => {
  it('delays the eleventh failure of a second, and forgives with time', () => {
    const clock = clockAt(5_000);
    const note = createThrottle(clock.now);
    const first = Array.from({ length: 10 }, note);
    expect(first.every((wait) => wait === 0)).toBe(true);
    expect(note()).toBeGreaterThan(0);
    clock.time += 1_000;
    expect(note()).toBe(0);
  });
});
