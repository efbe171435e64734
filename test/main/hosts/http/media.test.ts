import { describe, expect, it } from 'vitest';
import { serveFakeApp } from '../../../helpers/http-host';

const browser = serveFakeApp();

describe('sound', () => {
  it('comes for a ticket and the cookie, whole or in part', async () => {
    const address = browser.tickets.issue('rec1');
    const whole = await browser.get(address);
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/ogg']);
    expect(await whole.text()).toBe('0123456789');
    const part = await browser.get(address, { range: 'bytes=3-5' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 3-5/10']);
    expect(await part.text()).toBe('345');
    expect((await browser.get(address, { range: 'bytes=10-' })).status).toBe(416);
  });

  it('of a message comes the same way, as a picture that is taken for nothing else', async () => {
    const picture = await browser.get(browser.tickets.issue('message-7'));
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect(picture.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await browser.get('/media/message-7')).status).toBe(404);
  });

  it('is refused without the cookie, and without a ticket', async () => {
    expect((await fetch(`${browser.origin}${browser.tickets.issue('rec1')}`)).status).toBe(401);
    expect((await browser.get(`/media/${'a'.repeat(43)}`)).status).toBe(404);
    expect((await browser.get(browser.tickets.issue('gone'))).status).toBe(404);
  });
});
