import { describe, expect, it } from 'vitest';
import { parseTranscript } from '../../../../main/core/formats';

const json = (...segments: object[]) =>
  parseTranscript('a.json', JSON.stringify({ segments })).segments;

describe('a transcript from a stranger', () => {
  it.each([1e308, 1e15, 4e6])('with a time of %d s is refused, not stored', (end) => {
    expect(() => json({ start: 0, end, text: 'Too late.' })).toThrow(/which no recording has/);
  });

  it('may be days long', () => {
    expect(json({ start: 0, end: 90 * 3600, text: 'A long watch.' })[0]?.end).toBe(324_000);
  });

  it('cannot steer the terminal that shows it', () => {
    const [segment] = json({
      start: 0,
      end: 1,
      text: 'We \u001b]0;owned\u0007 left \u009b31m early.',
      speaker: 'An\u0008na',
    });
    expect(`${segment?.speaker} ${segment?.text}`).not.toMatch(/[\p{Cc}]/u);
    expect(segment?.text).toContain('left');
  });

  it('keeps tabs and line breaks out of one-line text without gluing words together', () => {
    expect(json({ start: 0, end: 1, text: 'one\u0000two\tthree' })[0]?.text).toBe('one two three');
  });

  it('whose only text is control characters holds no words', () => {
    expect(() => json({ start: 0, end: 1, text: '\u0007\u001b' })).toThrow(/no words/);
  });
});
