import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../main/contract';
import { sourcesOf } from '../../../../main/core/extraction/sources';

const segments = (...rows: (Partial<Segment> & { text: string })[]): Segment[] =>
  rows.map((row, id) => ({ id, start: id * 4, end: id * 4 + 4, ...row }));

describe('sourcesOf', () => {
  const list = segments({
    text: 'Yes. We ship on Friday.',
    start: 10,
    end: 14,
    words: [
      { text: ' Yes.', start: 10, end: 10.4 },
      { text: ' We', start: 11, end: 11.2 },
      { text: ' ship', start: 11.2, end: 11.5 },
      { text: ' on', start: 11.5, end: 11.7 },
      { text: ' Friday.', start: 11.7, end: 12.3 },
    ],
  });

  it('narrows times to the words of the quote: catches a player that starts too early', () => {
    expect(sourcesOf([{ segment: 0, from: 5, to: 23 }], list)).toEqual([
      { segment: 0, start: 11, end: 12.3, quote: 'We ship on Friday.' },
    ]);
  });

  it('gives no times where the transcript has none: catches a jump to 0:00', () => {
    const untimed = [{ id: 7, start: 0, end: 0, text: 'We ship.' }];
    expect(sourcesOf([{ segment: 0, from: 0, to: 8 }], untimed)).toEqual([
      { segment: 7, quote: 'We ship.' },
    ]);
  });

  it('gives one source for each segment, letter for letter: catches a quote across two segments', () => {
    const two = segments({ text: 'We  met\u00a0the' }, { text: 'client. Good.' });
    const quotes = sourcesOf(
      [
        { segment: 0, from: 0, to: 11 },
        { segment: 1, from: 0, to: 7 },
      ],
      two,
    );
    expect(quotes.map(({ segment, quote }) => [segment, quote])).toEqual([
      [0, 'We  met\u00a0the'],
      [1, 'client.'],
    ]);
  });
});
