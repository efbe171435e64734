import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../main/core/ask/question';

describe('readQuestion', () => {
  it.each([
    ['What did the group discuss about the budget?', 'about the budget'],
    ['Summarize the discussion about version 3.5.', 'about version 3.5'],
    ['Who repairs the printer?', 'repairs the printer'],
    ['The design of the remote', 'The design of the remote'],
  ])('leaves the topic of "%s"', (text, topic) => {
    expect(readQuestion(text).topic).toBe(topic);
  });

  it('keeps a question of asking words alone as it is, without keys', () => {
    expect(readQuestion('Who?')).toMatchObject({ topic: 'Who', keys: [] });
    expect(readQuestion('What did the group discuss?').keys).toEqual(['group']);
  });
});
