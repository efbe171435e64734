// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { isElsewhere, stayHere } from '../../../renderer/client/stay';

const ORIGIN = 'http://127.0.0.1:4000';

it.each([
  ['https://example.com/', true],
  ['http://127.0.0.1:4001/', true],
  ['http://localhost:4000/', true],
  ['http://127.0.0.1:4000@example.com/', true],
  [`${ORIGIN}/#/settings`, false],
  [`blob:${ORIGIN}/0b6c`, false],
  ['mailto:anna@example.com', false],
])('%s is elsewhere: %s', (url, elsewhere) => {
  expect(isElsewhere(url, ORIGIN)).toBe(elsewhere);
});

afterEach(() => {
  Reflect.deleteProperty(window, 'navigation');
});

it('refuses to be led away, and lets the page move within itself', () => {
  const navigation = new EventTarget();
  Object.assign(window, { navigation });
  stayHere();
  const go = (url: string) => {
    const event = new Event('navigate', { cancelable: true });
    return navigation.dispatchEvent(Object.assign(event, { destination: { url } }));
  };
  expect(go('https://example.com/')).toBe(false);
  expect(go(`${location.origin}/#/jobs`)).toBe(true);
});

it('starts where a browser has no such thing', () => {
  expect(stayHere).not.toThrow();
});
