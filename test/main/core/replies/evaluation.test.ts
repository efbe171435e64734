import { expect, it } from 'vitest';
import { parseJudged, parseSensitive } from '../../../../main/core/replies/evaluation/chats';
import { evaluateReplies } from '../../../../main/core/replies/evaluation/evaluate';
import { candidatesOf } from '../../../../main/core/replies/evaluation/examine';
import { never } from '../../../helpers/conversation';
import { createFakeInference } from '../../../helpers/fake-inference';

const line = (id: string, reply: string, more: object = {}) =>
  JSON.stringify({
    id,
    split: 'dev',
    language: 'en',
    me: 'Ben',
    chat: [{ from: 'Ana', text: `shall we talk about ${reply}?` }],
    reply,
    intent: 'agree',
    ...more,
  });

const CHATS = ['pizza', 'a movie', 'the garden', 'football', 'the museum of art']
  .map((topic, i) => line(`c${i}`, topic))
  .join('\n');

it('sets the true reply against those of nearest length, of its language and half only', () => {
  const all = parseJudged(
    `${CHATS}\n${line('k', '네네', { language: 'ko' })}\n${line('r', 'chess', { split: 'report' })}`,
  );
  const candidates = candidatesOf(all[0]!, all);
  expect(candidates[0]).toBe('pizza');
  expect(candidates.slice(1)).toEqual(['a movie', 'football', 'the garden', 'the museum of art']);
});

it('measures ranking, drafts and silence', async () => {
  const { text, embedding } = createFakeInference();
  const suppress = [
    { suppress: true, chat: [{ from: 'A', text: 'we lost mum this morning' }] },
    { suppress: false, chat: [{ from: 'A', text: 'this traffic is killing me' }] },
  ].map((one) => JSON.stringify(one));
  const parts = { clock: { now: () => 0 }, log: { info() {}, error() {} } };
  const models = { text, embedding, ...parts };
  const done: number[] = [];
  const sets = { chats: CHATS, suppress: suppress.join('\n'), split: 'dev' };
  const figures = await evaluateReplies(models, sets, never, (share) => done.push(share));
  const [group] = figures.ranking;
  expect(group).toMatchObject({ language: 'en', chats: 5 });
  expect(group!.methods.map(({ method }) => method)).toEqual([
    'nanodesk',
    'embeddings, last message',
    'embeddings, whole chat',
    'likelihood',
    'likelihood ratio',
  ]);
  expect(group!.methods[0]).toMatchObject({ first: 1, against: null });
  expect(figures.drafts).toMatchObject({ chats: 5, threeIntents: 1, invented: 0 });
  expect(figures.suppression).toEqual([
    { language: 'en', sensitive: { chats: 1, silent: 1 }, lookAlikes: { chats: 1, silent: 0 } },
  ]);
  expect(done.at(-1)).toBe(1);
});

it('says which line is of another form', () => {
  expect(() => parseJudged('{}')).toThrow(/Line 1 .* the reply is missing/);
  expect(() => parseJudged('nonsense')).toThrow(/Line 1 .* not JSON/);
  expect(() => parseSensitive('\n{"suppress":true}')).toThrow(/Line 2 .* messages are missing/);
});
