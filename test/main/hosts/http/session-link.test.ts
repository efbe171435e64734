import { describe, expect, it } from 'vitest';
import { openSession, serveFakeApp } from '../../../helpers/http-host';

const browser = serveFakeApp();

describe('the one-time link', () => {
  it('leads to the page once and leaves a cookie that scripts and other sites cannot use', async () => {
    const link = browser.host.createLink();
    const { first, code } = await openSession(browser.origin, link);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe(`/#code=${code}`);
    expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(401);
  });

  it('gives a token for its code once, and only to the browser that has the cookie', async () => {
    const first = await fetch(browser.host.createLink(), { redirect: 'manual' });
    const code = (first.headers.get('location') ?? '').split('#code=')[1];
    const redeem = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ code });
      const json = { 'content-type': 'application/json', origin: browser.origin, ...headers };
      return (await fetch(`${browser.origin}/session`, { method: 'POST', headers: json, body }))
        .status;
    };
    expect(await redeem({})).toBe(401);
    expect(await redeem({ cookie: browser.cookie })).toBe(200);
    expect(await redeem({ cookie: browser.cookie })).toBe(401);
  });

  it('never puts the token or the cookie into an address', async () => {
    const { first } = await openSession(browser.origin, browser.host.createLink());
    expect(first.headers.get('location')).not.toContain(browser.token);
    expect(first.headers.get('location')).not.toContain(browser.cookie.split('=')[1]);
  });
});
