import { describe, expect, it } from 'vitest';
import { namedIn, shareSaidBy } from '../../../../main/core/ask/named';

const turns = [
  { at: 0, speaker: 'Project Manager', text: 'aaaaaa' },
  { at: 1, speaker: 'Marketing', text: 'bb' },
  { at: 2, speaker: '김민준', text: 'cc' },
  { at: 3, text: 'dd' },
];

describe('namedIn', () => {
  it.each([
    ['What did the project manager think of it?', ['Project Manager']],
    ['What did Marketing and the Project Manager say?', ['Project Manager', 'Marketing']],
    ['김민준은 뭐라고 했나요?', ['김민준']],
    ['Which project was stopped?', []],
    ['Who managed the market?', []],
  ])('%s', (question, names) => {
    expect([...namedIn(question, turns)]).toEqual(names);
  });
});

describe('shareSaidBy', () => {
  it('is by length', () => {
    expect(shareSaidBy(new Set(['Project Manager']), turns)).toBe(0.5);
    expect(shareSaidBy(new Set(), turns)).toBe(0);
    expect(shareSaidBy(new Set(['Anna']), [])).toBe(0);
  });
});
