import { describe, expect, it } from 'vitest';
import type { Block, Page, PageFacts } from '../../../main/core/formats/page';
import { createPdfWriter } from '../../../main/pdf/writer';
import { readPdf } from '../../helpers/pdf';

const writer = createPdfWriter('dist/fonts');
const NEVER = new AbortController().signal;
const FACTS: PageFacts = {
  title: '예산 회의',
  createdAt: Date.UTC(2026, 10, 24, 9, 30),
  language: 'ko',
};

const write = (blocks: Block[], facts: Partial<PageFacts> = {}): Promise<string> =>
  writer.write({ blocks, facts: { ...FACTS, ...facts } } satisfies Page, NEVER);
const read = async (blocks: Block[], facts: Partial<PageFacts> = {}) =>
  readPdf(await write(blocks, facts));
const speech = (text: string, speaker = '', time = ''): Block => ({
  kind: 'speech',
  time,
  speaker,
  mark: '',
  text,
});
/** As it is copied, whatever the reader makes of gaps and line ends. */
const words = ({ pages }: { pages: string[] }) => pages.join('').replace(/\s+/g, '');

describe('a PDF', () => {
  it('tells its title, language and day, and has a bookmark for each heading', async () => {
    const { title, language, created, outline } = await read([
      { kind: 'title', text: '예산 회의' },
      { kind: 'facts', text: '2026-11-24' },
      { kind: 'heading', level: 2, text: '요약' },
      { kind: 'heading', level: 3, text: '위험' },
      { kind: 'heading', level: 2, text: '대본' },
    ]);
    expect([title, language, created]).toEqual(['예산 회의', 'ko', 'D:20261124093000Z']);
    expect(outline).toEqual(['요약', '  위험', '대본']);
  });

  it('is the same each time', async () => {
    const blocks = [speech('Same bytes.', 'Anna', '00:00:01')];
    expect(await write(blocks)).toBe(await write(blocks));
  });

  it('holds points with owner, sources and what stands where there are none', async () => {
    const { pages } = await read([
      {
        kind: 'points',
        open: true,
        nothing: '',
        points: [{ lead: '', text: 'Hire two people', who: ['Ben', '2026-03-20'], times: '01:02' }],
      },
      { kind: 'points', open: false, points: [], nothing: 'No decisions were found.' },
    ]);
    expect(pages[0]).toMatch(/Hire two people — .?Ben.?, .?2026-03-20.?\s+01:02/);
    expect(pages[0]).toContain('No decisions were found.');
  });

  it.each([
    ['English', 'Ångström said “hello” — 100 % (really), fine & official.'],
    ['Korean', '네, API 서버는 AWS에서 돌립니다. 뷁 쀍 괜찮아요?'],
    ['Cyrillic and Latin letters that share a shape', 'РАСЕ API PACE Русский'],
    ['emoji', '좋아요 😀 ✅'],
  ])('gives back what was said: %s', async (_, text) => {
    expect((await read([speech(text)])).pages[0]).toContain(text);
  });

  it.each([
    ['Arabic with its ligature', 'السلام عليكم، إرسال الشهادة والإطلاق'],
    ['Hebrew', 'שלום לכולם, נפגשים היום'],
  ])('runs from the right and gives back what was said: %s', async (_, text) => {
    expect((await read([speech(text)], { language: 'ar' })).pages[0]).toContain(text);
  });

  it('keeps numbers and foreign words in their own order among Arabic', async () => {
    const copied = words(await read([speech('عمل مع Nanodesk 45,000 ثم')], { language: 'ar' }));
    expect(copied).toContain('عمل مع Nanodesk 45,000 ثم'.replace(/\s+/g, ''));
  });

  it('says where nothing was recorded', async () => {
    const gap: Block = { kind: 'gap', text: '00:12:03 · Paused for 02:10' };
    const { pages } = await read([speech('Before.'), gap, speech('After.')]);
    expect(pages[0]).toMatch(/Before\.\s+00:12:03 · Paused for 02:10\s+After\./);
  });

  it('names a speaker once, until another speaks', async () => {
    const { pages } = await read([
      speech('One.', 'Anna', '00:00:01'),
      speech('Two.', 'Anna', '00:00:02'),
      speech('Three.', 'Ben', '00:00:03'),
      speech('Four.', 'Anna', '00:00:04'),
    ]);
    expect(pages[0]!.match(/Anna/g)).toHaveLength(2);
    expect(pages[0]!.match(/00:00:0\d/g)).toHaveLength(4);
  });

  it('goes over many pages, each with its number, and loses no line', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `Line ${at} of the transcript.`);
    const { pages } = await read(lines.map((line) => speech(line)));
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, at) => {
      expect(page.trim().split('\n').at(-1)).toBe(`${at + 1}`);
    });
    expect(pages.join('').match(/Line \d+/g)).toEqual(
      lines.map((line) => /Line \d+/.exec(line)![0]),
    );
  });

  it('takes any text: none, control characters, halves of characters, a word without an end', async () => {
    const long = 'https://example.com/'.padEnd(900, 'x');
    const read1 = await read([
      speech(''),
      speech('a\u0000\u001b[31m\ud83d b\n\n둘째'),
      speech(long),
    ]);
    expect(words(read1)).toContain('둘째');
    expect(words(read1)).toContain(long);
    expect((await read([], { language: null, title: '' })).pages).toEqual(['1']);
  });

  it('shows a box for what no font has, and tells of it', async () => {
    const blocks = [speech('สวัสดี ok 漢')];
    expect((await read(blocks)).pages[0]).toContain('□□');
    const { characters, share } = await writer.lacking(blocks);
    expect(characters.join('')).toBe('สวด漢');
    expect(share).toBeGreaterThan(0.5);
    const known = await writer.lacking([speech('Anna 안녕 مرحبا שלום 😀 ½ ♥')]);
    expect(known.characters).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    const page = { blocks: [speech('Hello.')], facts: FACTS };
    await expect(writer.write(page, stop.signal)).rejects.toThrow('enough');
  });
});
