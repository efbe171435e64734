import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMedia, answerPage, mediaType, resolvePageFile } from '../../../main/hosts/answer';

const ROOT = '/srv/page';

describe('resolvePageFile()', () => {
  it.each([
    ['/', '/srv/page/index.html'],
    ['/index.html', '/srv/page/index.html'],
    ['/assets/index-BzT_9x-1.js', '/srv/page/assets/index-BzT_9x-1.js'],
    ['/icon.svg', '/srv/page/icon.svg'],
  ])('finds %s', (urlPath, file) => {
    expect(resolvePageFile(ROOT, urlPath)).toBe(file);
  });

  it.each([
    '',
    'index.html',
    '//index.html',
    '//evil.com/index.html',
    '/../secret.html',
    '/../page-evil/index.html',
    '/assets/../../secret.html',
    '/assets/..',
    '/..',
    '/.',
    '/./',
    '/.env.json',
    '/assets/.hidden/a.js',
    '/%2e%2e/secret.html',
    '/%2E%2E%2Fsecret.html',
    '/..%2fsecret.html',
    '/%252e%252e/secret.html',
    '/..\\secret.html',
    '/..%5csecret.html',
    '/a%00.html',
    '/index.html%00.png',
    '/index.html\0',
    '/C:/Windows/win.html',
    '/c%3A/secret.html',
    '/\\\\server\\share\\a.html',
    '/index.html:stream',
    '/index.html ',
    '/index.html?x',
    '/%E0%A4%A',
    '/%c0%ae%c0%ae/secret.html',
    '/．．/secret.html',
    '/desktop.cjs',
    '/index',
    '/assets/',
    '/package.JSON5',
    '/~root/a.html',
  ])('refuses %j', (urlPath) => {
    expect(resolvePageFile(ROOT, urlPath)).toBeNull();
  });
});

describe('mediaType()', () => {
  it.each(['audio/ogg', 'video/mp4', 'image/jpeg', 'image/webp'])(
    'keeps sound, video and pictures: %s',
    (mime) => expect(mediaType(mime)).toBe(mime),
  );

  it.each(['text/html', 'image/svg+xml', 'audio/ogg\r\nX: y', 'audio/', 'AUDIO/../text/html', ''])(
    'never lets %j be shown as a page',
    (mime) => {
      expect(mediaType(mime)).toBe('application/octet-stream');
    },
  );
});

describe('answers', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-answer-'));
    await writeFile(path.join(folder, 'index.html'), '<title>Nanodesk</title>');
    await writeFile(path.join(folder, 'sound.ogg'), '0123456789');
    await writeFile(path.join(folder, 'empty.ogg'), '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (body: Readable | Buffer | null): Promise<string> => {
    if (body === null || Buffer.isBuffer(body)) return String(body);
    const pieces: Buffer[] = [];
    for await (const piece of body) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString();
  };
  const sound = () => ({ path: path.join(folder, 'sound.ogg'), mime: 'audio/ogg' });

  it('gives the page as it was built, and lets it style itself by its own sheets only', async () => {
    const { headers, body } = await answerPage(folder, '/');
    expect(String(body)).toBe('<title>Nanodesk</title>');
    expect(headers['Content-Security-Policy']).toContain("style-src 'self';");
  });

  it('never allows code made from text', async () => {
    const policy = (await answerPage(folder, '/')).headers['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|data:|\*/);
  });

  it('gives the page the microphone and what the computer plays, no camera and no place', async () => {
    const { headers } = await answerPage(folder, '/');
    expect(headers['Permissions-Policy']).toMatch(
      /microphone=\(self\), display-capture=\(self\), camera=\(\), geolocation=\(\)/,
    );
  });

  it('answers 404 without a body for what is not there', async () => {
    expect(await answerPage(folder, '/gone.js')).toMatchObject({ status: 404, body: null });
    expect(await answerMedia(null, undefined)).toMatchObject({ status: 404, body: null });
    const gone = { path: path.join(folder, 'gone.ogg'), mime: 'audio/ogg' };
    expect(await answerMedia(gone, undefined)).toMatchObject({ status: 404, body: null });
  });

  it('sends a sound whole or in part', async () => {
    const whole = await answerMedia(sound(), undefined);
    expect([whole.status, await read(whole.body)]).toEqual([200, '0123456789']);
    const part = await answerMedia(sound(), 'bytes=2-4');
    expect([part.status, await read(part.body)]).toEqual([206, '234']);
    expect(part.headers).toMatchObject({ 'Content-Range': 'bytes 2-4/10', 'Content-Length': '3' });
  });

  it('sends what cannot be shown as an attachment of no type, whatever it is called', async () => {
    const file = { ...sound(), mime: 'text/html', saveAs: "a'b\r\nX: y (계약).html" };
    const { headers } = await answerMedia(file, undefined);
    expect(headers).toMatchObject({
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition':
        "attachment; filename*=UTF-8''a%27b%0D%0AX%3A%20y%20%28%EA%B3%84%EC%95%BD%29.html",
    });
    expect((await answerMedia(sound(), undefined)).headers).not.toHaveProperty(
      'Content-Disposition',
    );
  });

  it('answers 416 behind the end, and survives an empty file', async () => {
    const behind = await answerMedia(sound(), 'bytes=10-');
    expect(behind).toMatchObject({ status: 416, body: null });
    expect(behind.headers['Content-Range']).toBe('bytes */10');
    const empty = { path: path.join(folder, 'empty.ogg'), mime: 'audio/ogg' };
    expect(await answerMedia(empty, undefined)).toMatchObject({ status: 200, body: null });
  });
});
