import { describe, expect, it } from 'vitest';
import { checkSignal, createPace } from '../../../../main/core/extraction/pace';
import { clock, never } from '../../../helpers/extraction';

describe('createPace', () => {
  it('lets others run during long work: catches a window that freezes', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    const pace = createPace(clock, never);
    const end = Date.now() + 150;
    while (Date.now() < end) await pace();
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  });

  it('ends with "cancelled" after the signal', async () => {
    const controller = new AbortController();
    const pace = createPace(clock, controller.signal);
    controller.abort();
    await expect(pace()).rejects.toMatchObject({ code: 'cancelled' });
    expect(() => checkSignal(controller.signal)).toThrow(/stopped/);
  });
});
