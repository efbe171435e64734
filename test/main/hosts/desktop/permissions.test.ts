/** What the page may use of the computer, by policy.ts. */
import { describe, expect, it } from 'vitest';
import { givesSystemSound, mayHearSystem, mayUse } from '../../../../main/hosts/desktop/policy';
import { NOT_THE_PAGE, PAGES } from '../../../helpers/page-addresses';

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
