import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../main/contract';
import { sentencesOf } from '../../../../main/core/extraction/sentences';

const segments = (...rows: (Partial<Segment> & { text: string })[]): Segment[] =>
  rows.map((row, id) => ({ id, start: id * 4, end: id * 4 + 4, ...row }));
const read = (list: Segment[], language = 'en') => [...sentencesOf(list, language)];

describe('sentencesOf', () => {
  it('joins a sentence that runs over segments and splits a segment that holds several', () => {
    const list = segments({ text: 'We met the' }, { text: 'client today. He likes the plan.' });
    const [first, second] = read(list);
    expect(first!.text).toBe('We met the client today.');
    expect(first!.parts).toEqual([
      { segment: 0, from: 0, to: 10 },
      { segment: 1, from: 0, to: 13 },
    ]);
    expect(second!.text).toBe('He likes the plan.');
  });

  it('goes on past what a listener throws in: catches a sentence cut by "mm-hmm"', () => {
    const list = segments(
      { speaker: 'A', text: 'The budget for next year' },
      { speaker: 'B', text: 'Mm-hmm .' },
      { speaker: 'A', text: 'will be lower .' },
    );
    expect(read(list).map(({ text }) => text)).toEqual(['The budget for next year will be lower.']);
  });

  it('never joins two speakers: catches words put into the wrong mouth', () => {
    const list = segments(
      { speaker: 'A', text: 'I think we should' },
      { speaker: 'B', text: 'not sign this contract.' },
    );
    expect(read(list).map(({ speaker }) => speaker)).toEqual(['A', 'B']);
  });

  it('does not split after "Mr." or initials: catches half names', () => {
    const list = segments({ text: 'Mr. Quilter met J. Smith. They agreed at once.' });
    expect(read(list).map(({ text }) => text)).toEqual([
      'Mr. Quilter met J. Smith.',
      'They agreed at once.',
    ]);
  });

  it('does not split within an address or after "Co.": catches half a link, half a firm', () => {
    const link = 'The plan is at https://example.org/a?v=2&x=!b and nowhere else.';
    const firm = 'Send it to Hart & Co. Limited by noon.';
    const list = segments({ text: `${link} ${firm} See https://example.org/b? It is short.` });
    expect(read(list).map(({ text }) => text)).toEqual([
      link,
      firm,
      'See https://example.org/b?',
      'It is short.',
    ]);
  });

  it('leaves out doubtful segments, but not when a person corrected them', () => {
    const list = segments(
      { text: 'Thank you for watching this film.', doubt: 'low-confidence' },
      { text: 'The pump is broken again.', doubt: 'repetition', edited: true },
    );
    expect(read(list).map(({ text }) => text)).toEqual(['The pump is broken again.']);
  });

  it('cuts run-ons and text without punctuation, losing nothing', () => {
    const long = `${'we went to the shop and bought some apples '.repeat(40)}`.trim();
    const sentences = read(segments({ text: long }));
    expect(Math.max(...sentences.map(({ words }) => words))).toBeLessThan(60);
    expect(sentences.at(-1)!.parts.at(-1)!.to).toBe(long.length);
  });
});
