import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../main/store/archive';
import { pack } from '../../../main/store/pack';
import { temporaryFolder, writeFile } from '../../helpers/library';

const FILES = [
  { path: '[Content_Types].xml', text: '<a/>' },
  { path: 'word/문서.xml', text: '안녕 '.repeat(1000) },
];
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('pack()', () => {
  it('makes a zip that holds the texts in their order', async () => {
    const bytes = Buffer.from(pack(FILES), 'base64');
    const archive = await openArchive(writeFile(temporaryFolder(), 'a.docx', bytes));
    expect(archive.entries.map(({ path }) => path)).toEqual(FILES.map(({ path }) => path));
    const text = await buffer(Readable.from(archive.entries[1]!.open()));
    expect(text.toString()).toBe(FILES[1]!.text);
    archive.close();
  });

  it('makes the same bytes in every zone', () => {
    const packed: string[] = [];
    for (const TZ of ['UTC', 'Asia/Seoul', 'America/New_York']) {
      process.env.TZ = TZ;
      packed.push(pack(FILES));
    }
    expect(new Set(packed).size).toBe(1);
  });
});
