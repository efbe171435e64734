import { describe, expect, it } from 'vitest';
import { nextAt } from '../../../renderer/palette/choices';
import { matching } from '../../../renderer/palette/matching';

const commands = [
  'Record with the microphone',
  'Go to: Recordings',
  'Go to: Chats',
  '녹음 목록',
  'Éléphants',
].map((label) => ({ id: label, label, icon: null, run: () => {} }));
const found = (query: string): string[] => matching(commands, query).map(({ label }) => label);

describe('matching()', () => {
  it('wants every word that was typed, in any order and case', () => {
    expect(found('chats GO')).toEqual(['Go to: Chats']);
    expect(found('chats record')).toEqual([]);
  });

  it('puts the beginning of a word before its middle, and keeps the order else', () => {
    expect(found('c')).toEqual(['Go to: Chats', 'Record with the microphone', 'Go to: Recordings']);
    expect(found('record')).toEqual(['Record with the microphone', 'Go to: Recordings']);
  });

  it('finds Korean however its letters are put together', () => {
    expect(found('목록'.normalize('NFD'))).toEqual(['녹음 목록']);
  });

  it('needs no accents', () => {
    expect(found('elephants')).toEqual(['Éléphants']);
  });

  it('takes signs for what they are', () => {
    expect(found('.*')).toEqual([]);
  });
});

describe('nextAt()', () => {
  it('goes round at both ends, and by pages to them', () => {
    expect(nextAt('ArrowDown', 2, 3)).toBe(0);
    expect(nextAt('ArrowUp', 0, 3)).toBe(2);
    expect(nextAt('PageDown', 0, 30)).toBe(8);
    expect(nextAt('PageDown', 28, 30)).toBe(29);
    expect(nextAt('PageUp', 3, 30)).toBe(0);
  });

  it('leaves other keys, and every key of an empty list, alone', () => {
    expect(nextAt('Home', 1, 3)).toBeNull();
    expect(nextAt('ArrowDown', 0, 0)).toBeNull();
  });
});
