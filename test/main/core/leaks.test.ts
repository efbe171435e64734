import { describe, expect, it } from 'vitest';
import type { CallContext } from '../../../main/contract';
import type { Core } from '../../../main/core/core';
import { checkSent, createLeaks } from '../../../main/core/leaks';
import type { Strangers } from '../../../main/core/leaks-port';

const context = {} as CallContext;

const core = (facts: { recording?: boolean; bytes?: number; requests?: number } = {}): Core =>
  ({
    startedAt: 7,
    store: { captures: { areAny: () => facts.recording ?? false } },
    weights: { sent: () => ({ bytes: facts.bytes ?? 0, requests: facts.requests ?? 0 }) },
  }) as unknown as Core;

function openers(hears = true) {
  const closed: number[] = [];
  let opened = 0;
  const open = async (): Promise<Strangers> => {
    const number = opened++;
    return {
      ports: {} as Strangers['ports'],
      udp: number + 1,
      heard: () => ['image'],
      hears: async () => hears,
      close: () => void closed.push(number),
    };
  };
  return { open, closed };
}

describe('a trial', () => {
  it('tells what the listeners heard before their control, and closes them', async () => {
    const { open, closed } = openers(false);
    const { handlers } = createLeaks(core(), open);
    expect(await handlers['leaks.begin']({}, context)).toMatchObject({ udp: 1 });
    expect(await handlers['leaks.end']({}, context)).toEqual({ heard: ['image'], hears: false });
    expect(closed).toEqual([0]);
    await expect(handlers['leaks.end']({}, context)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is one at a time: the listeners of an earlier one go, also where two begin at once', async () => {
    const { open, closed } = openers();
    const { handlers, close } = createLeaks(core(), open);
    const begin = () => handlers['leaks.begin']({}, context);
    await Promise.all([begin(), begin()]);
    await begin();
    close();
    expect(closed.sort()).toEqual([0, 1, 2]);
  });

  it('waits for a recording, which leaving the page would end', async () => {
    const { open } = openers();
    const { handlers } = createLeaks(core({ recording: true }), open);
    await expect(handlers['leaks.begin']({}, context)).rejects.toMatchObject({ code: 'busy' });
  });
});

it('the doctor tells what was sent', () => {
  expect(checkSent(core()).detail).toMatch(/^Nothing was sent/);
  expect(checkSent(core({ bytes: 512, requests: 3 })).detail).toMatch(/^512 bytes in 3 requests/);
});
