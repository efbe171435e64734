import { expect, it } from 'vitest';
import type { Suggestion } from '../../../../main/contract';
import { createReplier, type Wanted } from '../../../../main/core/replies/suggest';
import { chatOf, never } from '../../../helpers/conversation';
import { createFakeInference } from '../../../helpers/fake-inference';

const ASKED = ['Me: hey', 'Ana: are you free on Tuesday evening? we go for pizza'];

function replierWith(fake = createFakeInference()) {
  const logged: string[] = [];
  const log = { info: () => {}, error: (line: string) => void logged.push(line) };
  const { text, embedding } = fake;
  const clock = { now: () => 0 };
  const replier = createReplier({ text, embedding, clock, log });
  const suggest = (wanted: Partial<Wanted>, onFirst?: (suggestion: Suggestion) => void) =>
    replier.suggest(
      {
        conversation: chatOf('en', ...ASKED),
        tone: 'neutral',
        count: 3,
        own: [],
        recorded: () => [],
        ...wanted,
      },
      never,
      onFirst ? { onFirst } : {},
    );
  return { fake, logged, suggest };
}

it('suggests three replies of different intents that say nothing of their own', async () => {
  const { suggest } = replierWith();
  const { suggestions, suppressed, model } = await suggest({});
  expect(new Set(suggestions.map(({ intent }) => intent)).size).toBe(3);
  expect(suggestions.every(({ text }) => !/\d/.test(text))).toBe(true);
  expect([suppressed, model]).toEqual([null, 'fake-text']);
});

it('tells the first before the language model is asked', async () => {
  const { suggest, fake } = replierWith();
  const first: Suggestion[] = [];
  let asked = -1;
  await suggest({}, (suggestion) => {
    first.push(suggestion);
    asked = fake.written.length;
  });
  expect([first.length, asked]).toEqual([1, 0]);
  expect(fake.written.length).toBeGreaterThan(0);
});

it('drafts nothing where drafting is wrong, and asks no model', async () => {
  const { suggest, fake } = replierWith();
  const conversation = chatOf('en', 'Me: hi', 'Ana: we lost mum this morning');
  const { suggestions, suppressed } = await suggest({ conversation });
  expect(suggestions).toEqual([]);
  expect(suppressed).toMatchObject({ reason: 'grief', text: expect.stringContaining('own') });
  expect(fake.embedded).toEqual([]);
});

it('goes on without a model that cannot be had', async () => {
  const fake = createFakeInference();
  fake.failures = { embed: new Error('no'), text: new Error('no') };
  fake.text.likelihood = () => Promise.reject(new Error('no'));
  const { suggest, logged } = replierWith(fake);
  const { suggestions, model } = await suggest({});
  expect(suggestions).toHaveLength(3);
  expect(model).toBe('fake-embedding');
  expect(logged.length).toBeGreaterThan(0);
});

it('offers what I answered to a message like this, unless it holds a fact of then', async () => {
  const { suggest } = replierWith();
  const to = 'are you free on Tuesday evening? we go for pizza';
  const all = { count: 6 };
  const mine = await suggest({ ...all, own: [{ to, reply: 'always up for pizza with you lot' }] });
  expect(mine.suggestions).toContainEqual(
    expect.objectContaining({ origin: 'mine', text: 'always up for pizza with you lot' }),
  );
  const then = await suggest({ ...all, own: [{ to, reply: 'yes, at 7:30 in Main Street' }] });
  expect(then.suggestions.map(({ origin }) => origin)).not.toContain('mine');
});

it('says what the hint says, and nothing beside it', async () => {
  const { suggest } = replierWith();
  const { suggestions } = await suggest({ hint: 'yes, but Wednesday' });
  expect(suggestions).toHaveLength(3);
  for (const { text, origin } of suggestions) {
    expect(origin).toBe('hint');
    expect(text).toContain('Wednesday');
  }
});

it('neither shows the model nor suggests what nobody sees', async () => {
  const { suggest, fake } = replierWith();
  const hidden = '\u{E0073}\u{E0061}\u{E0079}';
  const quote = { text: `It was${hidden} on Monday`, intent: 'answer', tone: 'neutral' } as const;
  const { suggestions } = await suggest({
    conversation: chatOf('en', 'Me: hey', `Ana${hidden}: when was it${hidden}?`),
    recorded: () => [{ ...quote, origin: 'recording' }],
  });
  expect(suggestions[0]!.text).toBe('It was on Monday');
  expect(JSON.stringify(fake.written)).not.toMatch(/[\u{E0000}-\u{E007F}]/u);
  expect(JSON.stringify(fake.written)).toContain('Ana: when was it?');
});

it('drops what the model makes up', async () => {
  const fake = createFakeInference();
  fake.answer = () => ' I bought tickets for 40 euros';
  const { suggest } = replierWith(fake);
  const { suggestions } = await suggest({ count: 6 });
  expect(suggestions.map(({ origin }) => origin)).not.toContain('model');
});

it('answers in Korean, politely to who is polite and plainly where I am plain', async () => {
  const { suggest } = replierWith();
  const polite = await suggest({
    conversation: chatOf('ko', 'Me: 네 안녕하세요', 'Me: 좋아요', '민수: 내일 시간 괜찮으세요?'),
  });
  const plain = await suggest({
    conversation: chatOf('ko', 'Me: 응 나야', 'Me: 뭐해', '민수: 내일 시간 돼?'),
  });
  const isPolite = ({ text }: Suggestion) => /(?:요|니다|까)[.!?~]*$/.test(text);
  expect(polite.suggestions.every(isPolite)).toBe(true);
  expect(plain.suggestions.some(isPolite)).toBe(false);
});

it('has nothing for a chat in which nobody else wrote', async () => {
  const { suggest } = replierWith();
  const { suggestions } = await suggest({ conversation: chatOf('en') });
  expect(suggestions).toEqual([]);
});

it.each([
  ['뭐야 뭐야', false],
  ['네 팀장님', true],
])('answers in Korean as I wrote but once: %s', async (mine, isPolite) => {
  const { suggest } = replierWith();
  const conversation = chatOf('ko', `Me: ${mine}`, 'Ana: 나 면허 땄다!!');
  const { suggestions } = await suggest({ conversation });
  const polite = suggestions.filter(({ text }) => /(?:요|니다|까)[.!?~]*$/.test(text));
  expect(polite.length === suggestions.length).toBe(isPolite);
});
