import { describe, expect, it } from 'vitest';
import { placeOfLink, readArguments } from '../../../../main/hosts/desktop/arguments';
import { PAGE_URL } from '../../../../main/hosts/desktop/policy';
import { NOT_THE_PAGE, PAGES } from '../../../helpers/page-addresses';

describe('placeOfLink()', () => {
  it.each([
    ['nanodesk://recordings/k3f9a2', 'nanodesk://app/#/recordings/k3f9a2'],
    ['nanodesk://recordings/k3f9a2/', 'nanodesk://app/#/recordings/k3f9a2'],
    ['nanodesk://chats/abcd', 'nanodesk://app/#/chats/abcd'],
  ])('opens %s', (link, place) => expect(placeOfLink(link)).toBe(place));

  it.each([
    ...NOT_THE_PAGE,
    ...PAGES,
    'nanodesk://record/now',
    'nanodesk://record/stop',
    'nanodesk://settings',
    'nanodesk://bin',
    'nanodesk://app/#/record/now',
    'nanodesk://recordings',
    'nanodesk://recordings/',
    'nanodesk://recordings/abc',
    'nanodesk://recordings/ABCD',
    `nanodesk://recordings/${'a'.repeat(33)}`,
    'nanodesk://recordings/abcd?segment=1',
    'nanodesk://recordings/abcd#/record/now',
    'nanodesk://recordings/abcd/../../record/now',
    'nanodesk://recordings/..%2frecord%2fnow',
    'nanodesk://recordings/%61bcd',
    'nanodesk://recordings/abcd//',
    'nanodesk://recordings/abcd\n',
    'nanodesk://recordings/abcd\0',
    'nanodesk://recordings/ab\u202ecd',
    'nanodesk://recordings/аbcd',
    'nanodesk://user@recordings/abcd',
    'nanodesk://recordings:80/abcd',
    'nanodesk://recordings.evil.com/abcd',
    'nanodesk://evil/recordings/abcd',
    'nanodesk:///recordings/abcd',
    'nanodesk:recordings/abcd',
    'nanodesk:\\\\recordings\\abcd',
    'nanodesk://recordings/abcd" --gpu-launcher="calc',
    'nanodesk://recordings/abcd --no-sandbox',
    'NANODESK://recordings/abcd',
    'nanodesk://RECORDINGS/abcd',
    'evil:nanodesk://recordings/abcd',
  ])('refuses %j', (link) => expect(placeOfLink(link)).toBeNull());
});

describe('readArguments()', () => {
  const there = (path: string): boolean => !path.includes('gone');
  const read = (...words: string[]) => readArguments(words, '/home/anna', there);

  it('takes paths and addresses of files, each once', () => {
    const words = ['talk.wav', '/tmp/회의.m4a', 'file:///tmp/a%20b.mp3', './talk.wav'];
    expect(read(...words)).toEqual({
      place: null,
      files: ['/home/anna/talk.wav', '/tmp/회의.m4a', '/tmp/a b.mp3'],
    });
  });

  it.each([
    '',
    '--library=/tmp/library',
    '--no-sandbox',
    '-x',
    'gone.wav',
    'a\0b.wav',
    'https://evil.com/a.wav',
    'file://server/share/a.wav',
    'file:///tmp/%00.wav',
    'file:///tmp/a%2fb.wav',
    'file:///tmp/%zz.wav',
    'smb://server/a.wav',
    'javascript:alert(1)',
    'data:audio/wav;base64,AAAA',
  ])('leaves out %j', (word) => expect(read(word)).toEqual({ place: null, files: [] }));

  it('counts nothing else beside a link, also beside one that is refused', () => {
    const place = `${PAGE_URL}#/recordings/abcd`;
    expect(read('/tmp/a.wav', 'nanodesk://recordings/abcd')).toEqual({ place, files: [] });
    expect(read('nanodesk://evil', '/tmp/a.wav')).toEqual({ place: null, files: [] });
    expect(read('NanoDesk:x', '/tmp/a.wav')).toEqual({ place: null, files: [] });
  });
});
