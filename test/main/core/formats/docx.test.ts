import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../main/core/formats/docx';
import type { Block, PageFacts } from '../../../../main/core/formats/page';
import { all, parseXml, type XmlElement } from '../../../helpers/xml';

const FACTS: PageFacts = { title: 'A & <B>', createdAt: Date.UTC(2026, 10, 24), language: 'ko' };
const speech = (text: string, speaker = ''): Block => ({
  kind: 'speech',
  time: '',
  mark: '',
  speaker,
  text,
});

/** The files inside, each parsed; a fault in the markup fails the test. */
const parsed = (page: Block[]): Map<string, XmlElement> =>
  new Map(
    writeDocx({ blocks: page, facts: FACTS }).map(({ path, text }) => [path, parseXml(text)]),
  );

const body = (page: Block[]): XmlElement[] => all(parsed(page).get('word/document.xml')!, 'w:p');
const has = (element: XmlElement, tag: string) => all(element, tag).length > 0;
const styleOf = (paragraph: XmlElement) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val');

describe('writeDocx()', () => {
  it('has real headings, lists to tick off and styles for who speaks when', () => {
    const paragraphs = body([
      { kind: 'title', text: 'Budget' },
      { kind: 'heading', level: 2, text: 'Actions' },
      { kind: 'heading', level: 3, text: 'Later' },
      {
        kind: 'points',
        open: true,
        nothing: '',
        points: [{ lead: '', text: 'Hire', who: ['Ben'], times: '01:02' }],
      },
      { kind: 'points', open: false, points: [], nothing: 'No decisions were found.' },
      { kind: 'speech', time: '00:01:02', speaker: 'Anna', mark: '[?] ', text: 'Hello' },
    ]);
    expect(paragraphs.map(styleOf)).toEqual([
      'Title',
      'Heading1',
      'Heading2',
      'ListParagraph',
      undefined,
      'Speech',
    ]);
    expect(has(paragraphs[3]!, 'w:numPr')).toBe(true);
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual([
      'Budget',
      'Actions',
      'Later',
      'Hire — Ben  01:02',
      'No decisions were found.',
      '00:01:02  Anna: [?] Hello',
    ]);
  });

  it('runs lines from the right where their letters do, and leaves the foreign words in them', () => {
    const [arabic, hebrew, english, korean] = body(
      ['مرحبا Anna، كيف', '"שלום" 12', 'He said مرحبا.', '안녕 A'].map((text) => speech(text)),
    );
    expect([arabic, hebrew, english, korean].map((line) => has(line!, 'w:bidi'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const runs = all(english!, 'w:r');
    expect(runs.map((run) => [run.textContent, has(run, 'w:rtl')])).toEqual([
      ['He said ', false],
      ['مرحبا', true],
      ['.', false],
    ]);
    expect(all(korean!, 'w:rFonts')[0]!.getAttribute('w:hint')).toBe('eastAsia');
  });

  it('takes any text: markup, control characters, halves of characters, lines', () => {
    const hostile = '<w:p>&amp;"\u0000\u0007\u001b[31m\ud83d x \ufffe]]>\n둘째 줄 😀';
    const [line] = body([speech(hostile, '</w:t>')]);
    expect(line!.textContent).toBe('</w:t>: <w:p>&amp;"[31m x ]]>둘째 줄 😀');
    expect(has(line!, 'w:br')).toBe(true);
  });

  it('names the language, the title and the day of the recording', () => {
    const files = parsed([]);
    const facts = files.get('docProps/core.xml')!.textContent;
    expect(facts).toBe('A & <B>Nanodesk2026-11-24T00:00:00Z2026-11-24T00:00:00Zko');
    const language = all(files.get('word/styles.xml')!, 'w:lang')[0]!;
    expect(language.getAttribute('w:eastAsia')).toBe('ko-KR');
  });
});
