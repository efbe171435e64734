import { describe, expect, it } from 'vitest';
import { openFaces } from '../../../main/pdf/faces';
import { type Line, linesOf } from '../../../main/pdf/lines';
import { paragraphOf } from '../../../main/pdf/paragraph';
import { STYLES } from '../../../main/pdf/styles';

const faces = openFaces('dist/fonts');

/** Every character is one point wide. */
const lines = (text: string, width: number): Line[] =>
  linesOf(
    paragraphOf([{ text, style: STYLES.text }], faces),
    width,
    (atom) => Array.from(atom.text).length,
  );
const read = (text: string, width: number) =>
  lines(text, width).map(({ runs }) => runs.map((run) => run.text).join(''));
/** As it stands on paper, from the left. */
const seen = (text: string) =>
  lines(text, 100).map(({ runs }) => [...runs].sort((a, b) => a.x - b.x).map((run) => run.text));

describe('linesOf()', () => {
  it('breaks between words, Korean ones too, and leaves no space at the end', () => {
    expect(read('one two three', 8)).toEqual(['one two', 'three']);
    expect(read('부산 공장에서 펌프를', 8)).toEqual(['부산 공장에서', '펌프를']);
  });

  it('breaks Japanese anywhere but before a closing mark', () => {
    expect(read('テキストです。はい', 7)).toEqual(['テキストです。', 'はい']);
  });

  it('cuts a word that no line can hold, never within a character', () => {
    expect(read('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(read('👩‍👩‍👧👩‍👩‍👧', 5)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('puts words from the right where they belong among others', () => {
    expect(seen('He said مرحبا بكم now')).toEqual([['He said ', 'مرحبا بكم', ' ', 'now']]);
    expect(seen('مع Nanodesk 12 ثم')).toEqual([['ثم', ' ', 'Nanodesk 12', 'مع ']]);
    expect(lines('مرحبا (Anna)', 100)[0]!.fromRight).toBe(true);
    expect(lines('12 (Anna)', 100)[0]!.fromRight).toBe(false);
  });

  it('turns brackets that stand in text from the right', () => {
    expect(seen('مرحبا (بكم)')).toEqual([['مرحبا )بكم(']]);
  });
});
