import { describe, expect, it } from 'vitest';
import { createStopText } from '../../../../main/inference/text/stop-text';
import { createTextStream } from '../../../../main/inference/text/text-stream';

/** Tokens are bytes of UTF-8. */
const decode = (tokens: readonly number[]) =>
  new TextDecoder().decode(Uint8Array.from(tokens)).replace(/\uFFFD+$/, '\uFFFD');
const through = (text: string, stops: string[] = []) => {
  const stream = createTextStream({ decode }, stops);
  const pieces: string[] = [];
  for (const byte of new TextEncoder().encode(text)) {
    if (stream.stopped) break;
    pieces.push(stream.push(byte));
  }
  pieces.push(stream.end());
  return { pieces, text: stream.text, stopped: stream.stopped };
};

describe('stop strings', () => {
  it('are found across pieces, and nothing of them is shown', () => {
    const stop = createStopText(['END']);
    expect(stop.push('one E')).toEqual({ text: 'one ', stopped: false });
    expect(stop.push('N')).toEqual({ text: '', stopped: false });
    expect(stop.push('D two')).toEqual({ text: '', stopped: true });
  });

  it('what was held back is shown when it becomes nothing', () => {
    const stop = createStopText(['END', '\n\n']);
    expect(stop.push('EN')).toEqual({ text: '', stopped: false });
    expect(stop.push('TRY')).toEqual({ text: 'ENTRY', stopped: false });
    expect(stop.push('\n')).toEqual({ text: '', stopped: false });
    expect(stop.end()).toBe('\n');
  });

  it('the first in the text counts, not the first in the list', () => {
    expect(createStopText(['b', 'a']).push('xxa b')).toEqual({ text: 'xx', stopped: true });
  });
});

describe('text from tokens', () => {
  it('shows a character when its last byte has come', () => {
    const { pieces, text } = through('é한🙂.');
    expect(pieces.filter(Boolean)).toEqual(['é', '한', '🙂', '.']);
    expect(text).toBe('é한🙂.');
  });

  it('pieces put together are the text, with and without a stop string', () => {
    const all = 'Ein Löwe sagt: 안녕하세요 🙂 und geht.';
    expect(through(all).pieces.join('')).toBe(all);
    expect(through(all, ['🙂'])).toMatchObject({
      text: 'Ein Löwe sagt: 안녕하세요 ',
      stopped: true,
    });
    expect(through(all, ['🙂']).pieces.join('')).toBe('Ein Löwe sagt: 안녕하세요 ');
  });

  it('bytes that never make a character do not hold back what follows', () => {
    const stream = createTextStream({ decode }, []);
    const pieces = [0x80, 0x80, 0x80, 0x80, 0x61].map((byte) => stream.push(byte));
    expect(pieces.join('')).toMatch(/a$/);
  });

  it('an unfinished character at the end is shown as what it is', () => {
    const stream = createTextStream({ decode }, []);
    expect(stream.push(0xed)).toBe('');
    expect(stream.end()).toBe('\uFFFD');
  });
});
