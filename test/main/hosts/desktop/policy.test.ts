import { describe, expect, it } from 'vitest';
import {
  externalUrl,
  isTrustedSender,
  mayDownload,
  mayLoad,
  mayNavigate,
  readSchemeRequest,
} from '../../../../main/hosts/desktop/policy';
import { NOT_THE_PAGE, PAGES } from '../../../helpers/page-addresses';

describe('isTrustedSender()', () => {
  it.each(PAGES)('trusts %s in the top frame', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(true);
  });

  it.each(NOT_THE_PAGE)('refuses a frame at %j', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(false);
  });

  it('refuses inner frames, frames that are gone, and frames that say nothing', () => {
    expect(isTrustedSender({ url: PAGES[0] as string, parent: {} })).toBe(false);
    expect(isTrustedSender({ url: PAGES[0] as string, parent: undefined })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
    expect(isTrustedSender(undefined)).toBe(false);
    expect(isTrustedSender({ url: undefined as unknown as string, parent: null })).toBe(false);
  });
});

describe('mayNavigate()', () => {
  it.each(PAGES)('lets the window stay at %s', (url) => expect(mayNavigate(url)).toBe(true));
  it.each(NOT_THE_PAGE)('refuses %j', (url) => expect(mayNavigate(url)).toBe(false));
});

describe('externalUrl()', () => {
  it.each([
    ['https://huggingface.co/openai/whisper-base', 'https://huggingface.co/openai/whisper-base'],
    ['https://example.com', 'https://example.com/'],
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['mailto:me@example.com', 'mailto:me@example.com'],
  ])('offers %s', (url, shown) => expect(externalUrl(url)).toBe(shown));

  it.each([
    ...NOT_THE_PAGE.filter((url) => !url.startsWith('https://evil.com/')),
    'http://example.com/',
    'HTTPS:example.com',
    'https:/example.com',
    'https://',
    'https:///example.com',
    'https://user@example.com/',
    'https://user:pass@example.com/',
    'https://example.com@evil.com/',
    'https://example.com\\@evil.com/',
    'https://example.com:8443/',
    'https://localhost/',
    'https://printer.local/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://xn--pypal-4ve.com/',
    'https://pаypal.com/',
    'https://example.com/\u202etxt.exe\r\nHost: evil',
    `https://example.com/${'a'.repeat(3000)}`,
    'mailto:me@example.com?cc=evil@example.com',
    'mailto:me@example.com,evil@example.com',
    'mailto:',
    'mailto:me@example.com%0abcc:evil@example.com',
    'tel:+1234',
    'vscode://file/c:/x',
    'ms-officecmd:{}',
    'search-ms:query=x',
    'file://server/share/evil.exe',
  ])('refuses %j', (url) => expect(externalUrl(url)).toBeNull());
});

describe('mayLoad()', () => {
  it.each(['nanodesk://app/', 'nanodesk://app/assets/a.js', 'blob:nanodesk://app/1-2-3'])(
    'loads %s',
    (url) => expect(mayLoad(url)).toBe(true),
  );

  it.each([
    'http://127.0.0.1/',
    'https://example.com/',
    'ws://example.com/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.com/1',
    'blob:null/1',
    'filesystem:nanodesk://app/x',
    'nanodesk://evil/',
    'nanodesk://app.evil/',
    'nanodesk://app@evil/',
    'nanodesk://app:1/',
    'nanodesk:/app/',
    'chrome-extension://abc/',
    'chrome://gpu',
    'about:blank',
    'stun:example.com',
    'https://nanodesk://app/',
    'javascript:1',
    'view-source:nanodesk://app/',
    'xnanodesk://app/',
    'http://nanodesk/app/',
    '',
  ])('refuses %j', (url) => expect(mayLoad(url)).toBe(false));

  it.each([
    ...NOT_THE_PAGE.filter((url) => !url.startsWith('blob:nanodesk://app/')),
    ...PAGES,
    'nanodesk://app/media/abcd',
    'nanodesk://app/media/message-',
    'nanodesk://app/media/message-1x',
    'nanodesk://app/media/message-1/../../x',
    'nanodesk://app/media/message-1?x',
    'nanodesk://app/media/message-12345678901234567',
    'blob:https://evil.com/1',
    'blob:nanodesk://app.evil/1',
    'data:,x',
  ])('saves nothing from %j', (url) => expect(mayDownload(url)).toBe(false));

  it('saves what the page made itself, and what came with a message', () => {
    expect(mayDownload('blob:nanodesk://app/1-2-3')).toBe(true);
    expect(mayDownload('nanodesk://app/media/message-12')).toBe(true);
  });
});

describe('readSchemeRequest()', () => {
  it.each([
    ['nanodesk://app/', { kind: 'page', path: '/' }],
    ['nanodesk://app/#/settings', { kind: 'page', path: '/' }],
    ['nanodesk://app/assets/index-Bz_1.js', { kind: 'page', path: '/assets/index-Bz_1.js' }],
    ['nanodesk://app/media/abcd1234', { kind: 'media', medium: 'abcd1234' }],
    ['nanodesk://app/media/message-12', { kind: 'media', medium: 'message-12' }],
  ])('reads %s', (url, expected) => {
    expect(readSchemeRequest('GET', url)).toEqual(expected);
  });

  it.each([
    'nanodesk://app/../secret',
    'nanodesk://app/assets/../../secret',
    'nanodesk://app/%2e%2e/secret',
    'nanodesk://app/..%2fsecret',
    'nanodesk://app/..\\secret',
    'nanodesk://app/a%00b',
    'nanodesk://app/a\0b',
    'nanodesk://app/a b',
    'nanodesk://app/a:b',
    'nanodesk://app/media/..',
    'nanodesk://app/ä',
    ...NOT_THE_PAGE.filter(
      (url) => !/^nanodesk:\/\/app\/(\/|index\.html|\?x|assets\/)?$/.test(url),
    ),
  ])('refuses %j', (url) => {
    expect(readSchemeRequest('GET', url)).toEqual({ kind: 'refused' });
  });

  it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', ''])('refuses method %j', (method) => {
    expect(readSchemeRequest(method, 'nanodesk://app/')).toEqual({ kind: 'refused' });
  });

  it.each(['nanodesk://app/media/ABCD', 'nanodesk://app/media/abc', 'nanodesk://app/media/abcd/x'])(
    'takes %s for no recording',
    (url) => {
      expect(readSchemeRequest('GET', url)).toMatchObject({ kind: 'page' });
    },
  );
});
