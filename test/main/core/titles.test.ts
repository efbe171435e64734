import { describe, expect, it } from 'vitest';
import {
  fileNameOf,
  previewOf,
  saysNothing,
  shorten,
  titleFromName,
} from '../../../main/core/titles';

describe('titleFromName', () => {
  it.each([
    ['Budget talk.mp3', 'Budget talk'],
    ['v1.2 plans.wav', 'v1.2 plans'],
    ['no-ending', 'no-ending'],
    ['.wav', '.wav'],
    ['evil\u202Egpj.wav', 'evilgpj'],
    ['  a   b .txt', 'a b'],
    ['회의 é.m4a'.normalize('NFD'), '회의 é'.normalize('NFC')],
  ])('%j becomes %j', (name, title) => {
    expect(titleFromName(name)).toBe(title);
  });
});

describe('saysNothing', () => {
  it.each([
    'REC_0012',
    '20240518_101502',
    'New Recording 3',
    '새로운 녹음 3',
    'VID-20240518-WA0001',
    'audio',
    'Voice Memo',
    '録音',
    'GMT20240518-101502_Recording',
    'zoom_0',
  ])('is true for %s', (title) => {
    expect(saysNothing(title)).toBe(true);
  });

  it.each(['Budget talk', 'Interview Anna 2024', '예산 회의', 'REC budget', '会議'])(
    'is false for %s',
    (title) => {
      expect(saysNothing(title)).toBe(false);
    },
  );
});

describe('previewOf', () => {
  it('takes the first words and stops at one', () => {
    const preview = previewOf([{ text: ' Hello ' }, { text: 'word '.repeat(100) }]);
    expect(preview).toMatch(/^Hello word .*word…$/);
    expect(preview.length).toBeLessThanOrEqual(200);
  });

  it('never cuts a character in two', () => {
    expect(shorten('😀'.repeat(50), 10)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['Plans: "A/B"?', 'Plans A B.srt'],
    ['..', 'recording.srt'],
    ['con', 'con_.srt'],
    ['회의 <1>', '회의 1.srt'],
    ['a\u0000b', 'a b.srt'],
  ])('%j becomes %j', (title, name) => {
    expect(fileNameOf(title, 'srt')).toBe(name);
  });
});
