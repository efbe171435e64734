import { describe, expect, it } from 'vitest';
import {
  externalUrl,
  givesSystemSound,
  isTrustedSender,
  mayDownload,
  mayHearSystem,
  mayLoad,
  mayNavigate,
  mayUse,
  readSchemeRequest,
} from '../../../../main/hosts/desktop/policy';

/** Addresses that are not the page, though each comes close in its own way. */
const NOT_THE_PAGE = [
  '',
  ' ',
  'nanodesk:',
  'nanodesk://',
  'nanodesk://app',
  'nanodesk:/app/',
  'nanodesk:app/',
  'nanodesk://app//',
  'nanodesk://app/index.html',
  'nanodesk://app/?x',
  'nanodesk://app/../',
  'nanodesk://app/%2e%2e/',
  'nanodesk://app/assets/',
  'nanodesk://app.evil.com/',
  'nanodesk://evil/',
  'nanodesk://app@evil/',
  'nanodesk://user@app/',
  'nanodesk://app:80/',
  'nanodesk://app:evil@host/',
  'nanodesk://app\\@evil/',
  'nanodesk://app\0/',
  'nanodesk://app/\0',
  'nanodesk://app/\n',
  'nanodesk://APP/',
  'NANODESK://app/',
  'nanodesk-evil://app/',
  'xnanodesk://app/',
  ' nanodesk://app/',
  'nanodesk://app/ ',
  'https://app/',
  'http://nanodesk/app/',
  'http://127.0.0.1/',
  'https://evil.com/#nanodesk://app/',
  'https://evil.com/nanodesk://app/',
  'file:///etc/passwd',
  'file://nanodesk/app/',
  '\\\\server\\share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//nanodesk://app/',
  'data:text/html,<script>1</script>',
  'blob:nanodesk://app/1234',
  'view-source:nanodesk://app/',
  'filesystem:nanodesk://app/temporary/',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'chrome-extension://abc/page.html',
  'ftp://app/',
  'ws://app/',
  'smb://server/share',
  'ms-msdt:/id',
];

const PAGES = ['nanodesk://app/', 'nanodesk://app/#', 'nanodesk://app/#/recordings/abcd?at=12'];

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

describe('mayUse()', () => {
  const PERMISSIONS = [
    'geolocation',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'display-capture',
    'mediaKeySystem',
    'clipboard-read',
    'idle-detection',
    'window-placement',
    'hid',
    'serial',
    'usb',
    'bluetooth',
    'background-sync',
    'accessibility-events',
    'payment-handler',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'fileSystem',
    'unknown',
    '',
    'MEDIA',
    'media ',
    '__proto__',
  ];
  const requester = 'nanodesk://app/';
  const NO_SOUND = { systemSound: false };

  it('lets the page use the microphone, copy text and notify', () => {
    const asks = { requester, mediaTypes: undefined, systemSound: false };
    expect(mayUse({ ...asks, permission: 'media', mediaTypes: ['audio'] })).toBe(true);
    const origin = { ...asks, requester: 'nanodesk://app' };
    expect(mayUse({ ...origin, permission: 'media', mediaTypes: ['audio'] })).toBe(true);
    expect(mayUse({ ...asks, permission: 'clipboard-sanitized-write' })).toBe(true);
    expect(mayUse({ ...asks, permission: 'notifications' })).toBe(true);
  });

  it.each(PERMISSIONS)('refuses %j', (permission) => {
    expect(mayUse({ ...NO_SOUND, permission, requester, mediaTypes: ['audio'] })).toBe(false);
  });

  it.each([[undefined], [[]], [['video']], [['audio', 'video']], [['unknown']], [['AUDIO']]])(
    'refuses media of %j',
    (mediaTypes) => {
      expect(mayUse({ ...NO_SOUND, permission: 'media', requester, mediaTypes })).toBe(false);
    },
  );

  it.each([...NOT_THE_PAGE.filter((url) => url !== 'nanodesk://app'), undefined, 'null'])(
    'refuses the microphone, what the computer plays and notifications to %j',
    (stranger) => {
      const asks = { requester: stranger, systemSound: true };
      for (const permission of ['media', 'notifications', 'display-capture'])
        for (const mediaTypes of [['audio'], []])
          expect(mayUse({ ...asks, permission, mediaTypes })).toBe(false);
    },
  );

  it('lets the page ask for what the computer plays only where it can be had', () => {
    for (const systemSound of [true, false]) {
      const asks = { requester, systemSound };
      expect(mayUse({ ...asks, permission: 'display-capture', mediaTypes: undefined })).toBe(
        systemSound,
      );
      // As Electron 22 asks.
      expect(mayUse({ ...asks, permission: 'media', mediaTypes: [] })).toBe(systemSound);
    }
  });

  it.each([[['video']], [['audio', 'video']], [undefined]])(
    'gives no camera with it: media of %j',
    (mediaTypes) => {
      const asks = { requester, systemSound: true };
      expect(mayUse({ ...asks, permission: 'media', mediaTypes })).toBe(false);
    },
  );
});

describe('givesSystemSound()', () => {
  it.each([
    ['win32', '10.0.19045', '108.0.5359.215', true],
    ['linux', '6.1.0', '122.0.6261.39', true],
    ['linux', '6.1.0', '108.0.5359.215', false],
    ['linux', '6.1.0', '121.9.9.9', false],
    ['darwin', '14.2', '142.0.7444.52', true],
    ['darwin', '14.10.1', '150.0.0.0', true],
    ['darwin', '26.0.1', '150.0.0.0', true],
    ['darwin', '14.1.2', '150.0.0.0', false],
    ['darwin', '13.7', '150.0.0.0', false],
    ['darwin', '15.0', '140.0.0.0', false],
    ['darwin', '', '150.0.0.0', false],
    ['freebsd', '14.2', '150.0.0.0', false],
    ['linux', '6.1.0', '', false],
  ])('%s %s with Chromium %s: %s', (platform, systemVersion, chromium, gives) => {
    expect(givesSystemSound({ platform, systemVersion, chromium })).toBe(gives);
  });
});

describe('mayHearSystem()', () => {
  const asked = {
    frame: { url: PAGES[0] as string, parent: null },
    audioRequested: true,
    userGesture: true,
  };

  it('lets the page hear it for a person who asks', () => expect(mayHearSystem(asked)).toBe(true));

  it.each([
    ['without a gesture', { userGesture: false }],
    ['for a picture alone', { audioRequested: false }],
    ['for an inner frame', { frame: { url: PAGES[0] as string, parent: {} } }],
    ['for a frame that is gone', { frame: null }],
  ])('refuses it %s', (_, change) => expect(mayHearSystem({ ...asked, ...change })).toBe(false));

  it.each(NOT_THE_PAGE)('refuses it to a frame at %j', (url) => {
    expect(mayHearSystem({ ...asked, frame: { url, parent: null } })).toBe(false);
  });
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

  it('saves only what the page made itself', () => {
    expect(mayDownload('blob:nanodesk://app/1-2-3')).toBe(true);
    expect(mayDownload('nanodesk://app/media/message-12')).toBe(true);
    for (const url of ['nanodesk://app/media/abcd', 'blob:https://evil.com/1', 'data:,x', ''])
      expect(mayDownload(url)).toBe(false);
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
