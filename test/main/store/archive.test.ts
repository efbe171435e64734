import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportEntry } from '../../../main/core/chats/formats';
import { openArchive, openLoose } from '../../../main/store/archive';
import { lines, readAll } from '../../helpers/exports';
import { type ZipItem, zipOf } from '../../helpers/zips';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nanodesk-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const written = (bytes: Uint8Array): string => {
  const path = join(folder, `${count++}.zip`);
  writeFileSync(path, bytes);
  return path;
};
const opened = (...items: ZipItem[]) => openArchive(written(zipOf(items)));
const contentOf = async (entry: ExportEntry) => {
  const parts: Uint8Array[] = [];
  for await (const part of entry.open()) parts.push(part);
  return Buffer.concat(parts).toString();
};

describe('a zip', () => {
  it('is read entry by entry, as often as asked, folders and zips inside left out', async () => {
    const source = await opened(
      { path: 'a.txt', content: 'hello' },
      { path: 'photos/', content: '', deflate: false },
      { path: 'photos/ä 😀.jpg', content: 'picture', deflate: false },
      { path: 'inner.zip', content: zipOf([{ path: 'b.txt', content: 'x' }]) },
    );
    expect(source.entries.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['a.txt', 5],
      ['photos/ä 😀.jpg', 7],
    ]);
    const [text, picture] = source.entries as [ExportEntry, ExportEntry];
    expect(await contentOf(text)).toBe('hello');
    expect(await contentOf(text)).toBe('hello');
    expect(await contentOf(picture)).toBe('picture');
    source.close();
  });

  it('holds a chat', async () => {
    const source = await opened(
      { path: '_chat.txt', content: '[05.03.24, 15:07:12] Ana: ‎<attached: 1-AUDIO.opus>' },
      { path: '1-AUDIO.opus', content: 'opus' },
    );
    const [chat] = await readAll(source);
    expect(lines(chat!)).toEqual(['2024-03-05 15:07:12 | Ana |  | media:voice:1-AUDIO.opus']);
    expect(await contentOf(chat!.media('1-AUDIO.opus')!)).toBe('opus');
    source.close();
  });
});

describe('a hostile zip is refused in one line', () => {
  const zeros = Buffer.alloc(120 * 2 ** 20);

  it.each<[string, ZipItem, string, RegExp]>([
    ['a path upwards', { path: '../evil.txt', content: 'x' }, 'bad-input', /leads out of it/],
    [
      'a path upwards within',
      { path: 'a/../../evil.txt', content: 'x' },
      'bad-input',
      /leads out of it/,
    ],
    ['an absolute path', { path: '/etc/evil.txt', content: 'x' }, 'bad-input', /leads out of it/],
    ['a drive', { path: 'C:/evil.txt', content: 'x' }, 'bad-input', /leads out of it/],
    ['backslashes', { path: '..\\evil.txt', content: 'x' }, 'bad-input', /leads out of it/],
    [
      'a link',
      { path: 'a.txt', content: '/etc/passwd', mode: 0o120777 },
      'bad-input',
      /symbolic link/,
    ],
    ['a password', { path: 'a.txt', content: 'x', encrypted: true }, 'unsupported', /password/],
    ['a bomb', { path: 'a.txt', content: zeros }, 'bad-input', /times its size/],
    ['5 GiB', { path: 'a.txt', content: 'x', claimed: 0xfffffffe }, 'bad-input', /times its size/],
  ])('%s', async (_, item, code, message) => {
    const refusal = opened({ path: 'fine.txt', content: 'fine' }, item);
    await expect(refusal).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    await expect(refusal).rejects.toMatchObject({ message: expect.not.stringContaining('\n') });
  });

  it('many entries that are small bombs together', async () => {
    const content = Buffer.alloc(8 * 2 ** 20);
    const items = Array.from({ length: 20 }, (_, at) => ({ path: `${at}.txt`, content }));
    await expect(opened(...items)).rejects.toThrow(/times its size/);
  });

  it('more than 100,000 files', async () => {
    const end = zipOf([]);
    end.writeUInt16LE(0xffff, 8);
    end.writeUInt16LE(0xffff, 10);
    // The count above 65,535 stands in a record of its own, before this one.
    const record = Buffer.alloc(56 + 20);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(100_001n, 24);
    record.writeBigUInt64LE(100_001n, 32);
    record.writeUInt32LE(0x07064b50, 56);
    record.writeBigUInt64LE(0n, 64);
    record.writeUInt32LE(1, 72);
    await expect(openArchive(written(Buffer.concat([record, end])))).rejects.toThrow(
      /100001 files/,
    );
  });

  it.each([
    ['more', 3],
    ['less', 30],
  ])('%s bytes than it says, while they are read', async (_, claimed) => {
    const source = await opened({ path: 'a.txt', content: 'ten bytes!', claimed });
    await expect(contentOf(source.entries[0]!)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/not of the size that it says/),
    });
    source.close();
  });

  it('a size that lies about stored bytes', async () => {
    const item = { path: 'a.txt', content: 'ten bytes!', deflate: false, claimed: 3 };
    await expect(opened(item).then(({ entries }) => contentOf(entries[0]!))).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('cut, or no zip at all', async () => {
    const whole = zipOf([{ path: 'a.txt', content: 'x' }]);
    for (const bytes of [whole.subarray(0, 40), Buffer.from('not a zip'), Buffer.alloc(5000)])
      await expect(openArchive(written(bytes))).rejects.toMatchObject({ code: 'bad-input' });
    await expect(openArchive(written(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'empty' });
    await expect(openArchive(join(folder, 'none.zip'))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('damaged within', async () => {
    const bytes = zipOf([{ path: 'a.txt', content: 'hello '.repeat(100) }]);
    bytes.fill(0xff, 36, 44);
    const source = await openArchive(written(bytes));
    await expect(contentOf(source.entries[0]!)).rejects.toMatchObject({ code: 'bad-input' });
    source.close();
  });

  it('changed within, which only its checksum tells', async () => {
    const bytes = zipOf([{ path: 'a.txt', content: 'meet at 7', deflate: false }]);
    bytes[bytes.indexOf('7')] = '8'.charCodeAt(0);
    const source = await openArchive(written(bytes));
    await expect(contentOf(source.entries[0]!)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/is damaged: a\.txt is not what was packed\.$/),
    });
    source.close();
  });

  it('in one clear sentence', async () => {
    await expect(openArchive(written(Buffer.from('PK\x03\x04 cut')))).rejects.toMatchObject({
      message: expect.stringMatching(/ is damaged: its end is missing, or it is no zip file\.$/),
    });
  });
});

describe('a file or folder', () => {
  it('is a source of its files, links left out', async () => {
    const root = join(folder, 'export');
    mkdirSync(join(root, 'photos'), { recursive: true });
    writeFileSync(join(root, 'result.json'), '{}');
    writeFileSync(join(root, 'photos', 'a.jpg'), 'abc');
    symlinkSync('/etc/passwd', join(root, 'link.txt'));
    symlinkSync('/etc', join(root, 'etc'));
    const source = await openLoose(root);
    expect(source.name).toBe('export');
    expect(source.entries.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['photos/a.jpg', 3],
      ['result.json', 2],
    ]);
    expect(await contentOf(source.entries[0]!)).toBe('abc');
    const lone = await openLoose(join(root, 'result.json'));
    expect(lone.entries.map(({ path }) => path)).toEqual(['result.json']);
  });

  it('that is not there, or has no bytes, is refused', async () => {
    await expect(openLoose(join(folder, 'none'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(openLoose(written(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'empty' });
  });
});
