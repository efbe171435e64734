import { afterEach, describe, expect, it, vi } from 'vitest';
import { canShareSound, isCarrier, shareSound } from '../../../renderer/recorder/system-sound';

afterEach(() => void vi.unstubAllGlobals());

const track = () => ({ stop: vi.fn() });

/** A browser that shares these tracks, or fails. */
function browser(shared: { sound: object[]; pictures: object[] } | Error) {
  const removeTrack = vi.fn();
  const getDisplayMedia = vi.fn(async (_options: object) => {
    if (shared instanceof Error) throw shared;
    const { sound, pictures } = shared;
    return { getAudioTracks: () => sound, getVideoTracks: () => pictures, removeTrack };
  });
  vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia } });
  return { getDisplayMedia, removeTrack };
}

const named = (name: string) => Object.assign(new Error(name), { name });

describe('shareSound()', () => {
  it('asks for sound as it is, and drops the picture at once', async () => {
    const picture = track();
    const { getDisplayMedia, removeTrack } = browser({ sound: [track()], pictures: [picture] });
    await shareSound();
    expect(getDisplayMedia.mock.calls[0]![0]).toMatchObject({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
      selfBrowserSurface: 'exclude',
    });
    expect(picture.stop).toHaveBeenCalledOnce();
    expect(removeTrack).toHaveBeenCalledWith(picture);
  });

  it('drops the picture of what has no sound, and says so', async () => {
    const picture = track();
    browser({ sound: [], pictures: [picture] });
    await expect(shareSound()).rejects.toMatchObject({ problem: 'silentShare' });
    expect(picture.stop).toHaveBeenCalledOnce();
  });

  it.each([
    ['NotAllowedError', 'notShared'],
    ['AbortError', 'unheard'],
    ['NotReadableError', 'unheard'],
    ['NotSupportedError', 'unheard'],
  ])('tells after %s that it is %s', async (name, problem) => {
    browser(named(name));
    await expect(shareSound()).rejects.toMatchObject({ problem });
  });
});

describe('canShareSound()', () => {
  const withPermission = (query: () => Promise<unknown>) =>
    vi.stubGlobal('navigator', {
      mediaDevices: { getDisplayMedia: vi.fn() },
      permissions: { query },
    });

  it.each([
    ['granted', true],
    ['prompt', true],
    ['denied', false],
  ])('where the permission is %s: %s', async (state, can) => {
    withPermission(async () => ({ state }));
    expect(await canShareSound()).toBe(can);
  });

  it('cannot where the browser does not know the permission, and gives a picture only', async () => {
    withPermission(async () => Promise.reject(new TypeError('unknown')));
    expect(await canShareSound()).toBe(false);
  });

  it('cannot where nothing can be shared', async () => {
    vi.stubGlobal('navigator', { mediaDevices: {} });
    expect(await canShareSound()).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await canShareSound()).toBe(false);
  });
});

describe('isCarrier()', () => {
  it.each([
    'Monitor of Built-in Audio Analog Stereo',
    'Monitor_of_Speakers',
    '내장 오디오 아날로그 스테레오의 모니터',
    'Stereo Mix (Realtek Audio)',
    '스테레오 믹스(Realtek Audio)',
    'BlackHole 2ch',
    'Loopback Audio',
    'CABLE Output (VB-Audio Virtual Cable)',
  ])('hears the computer in %s', (label) => expect(isCarrier(label)).toBe(true));

  it.each(['', 'Default', 'Built-in Audio', 'LG Monitor Microphone', 'USB PnP Audio', '마이크'])(
    'hears a microphone in %j',
    (label) => expect(isCarrier(label)).toBe(false),
  );
});
