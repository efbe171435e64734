import { describe, expect, it } from 'vitest';
import { MARK_END, MARK_START } from '../../../main/core/snippet';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { createFakeInference } from '../../helpers/fake-inference';

const query = async (app: TestApp, text: string, where?: 'recordings' | 'summaries') =>
  (await app.call('search.query', { query: text, ...(where ? { in: where } : {}) })).hits;

describe('search', () => {
  it('finds words in titles, transcripts and summaries, and marks them', async () => {
    const app = await openApp();
    const id = await importText(app, 'Budget planning.txt', 'The budget is settled for the year.');
    const hits = await query(app, 'budget');
    expect(hits.every((hit) => hit.id === id && hit.title === 'Budget planning')).toBe(true);
    expect(new Set(hits.map(({ kind }) => kind))).toEqual(new Set(['title', 'segment', 'summary']));
    const segment = hits.find(({ kind }) => kind === 'segment')!;
    expect(segment.snippet).toBe(`The ${MARK_START}budget${MARK_END} is settled for the year.`);
    expect(segment).toMatchObject({ segment: 0, start: 0 });
  });

  it('keeps to recordings or to summaries where asked', async () => {
    const app = await openApp();
    await importText(app, 'Budget.txt', 'The budget is settled for the year.');
    const kinds = async (where: 'recordings' | 'summaries') =>
      new Set((await query(app, 'budget', where)).map(({ kind }) => kind));
    expect(await kinds('summaries')).toEqual(new Set(['summary']));
    expect(await kinds('recordings')).toEqual(new Set(['title', 'segment']));
  });

  it('finds what means the same, and says by what it was found', async () => {
    const app = await openApp();
    await importText(app, 'Pets.txt', 'The cat sleeps.', 'Nothing else.');
    expect(await query(app, 'feline')).toMatchObject([{ kind: 'segment', by: 'meaning' }]);
    const hits = await query(app, 'cat sleeps', 'recordings');
    expect(hits).toMatchObject([{ by: 'both', segment: 0 }]);
  });

  it('does not pass off the nearest passage as an answer where it is far away', async () => {
    const app = await openApp();
    await importText(app, 'Pets.txt', 'The cat sleeps.', 'The dog barks at night.');
    expect(await query(app, 'quarterly revenue')).toEqual([]);
  });

  it('goes by words alone for a language that the model does not know', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    await importText(app, 'en.txt', 'We should talk about the budget with the team today.');
    await importText(app, 'ko.txt', '다음 분기 예산을 논의하고 결정했습니다.', '회의를 마칩니다.');
    const before = inference.embedded.length;
    expect(await query(app, '예산')).toMatchObject([{ by: 'words' }, { by: 'words' }]);
    expect(inference.embedded).toHaveLength(before);
  });

  it('goes by words alone while the model cannot be had', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    await importText(app, 'a.txt', 'We should talk about the budget with the team today.');
    inference.failures.embed = new Error('no model');
    expect((await query(app, 'budget', 'recordings'))[0]).toMatchObject({ by: 'words' });
  });

  it('leaves the model alone where only words are asked for', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    await importText(app, 'Pets.txt', 'The cat sleeps.', 'Nothing else.');
    const before = inference.embedded.length;
    const asked = { query: 'cat', by: 'words' } as const;
    expect((await app.call('search.query', asked)).hits[0]).toMatchObject({ by: 'words' });
    expect((await app.call('search.query', { ...asked, query: 'feline' })).hits).toEqual([]);
    expect(inference.embedded).toHaveLength(before);
  });

  it('takes any of the words where no line has them all', async () => {
    const app = await openApp();
    await importText(app, 'Payments.txt', 'Ben spoke of invoices.', 'Carla spoke of holidays.');
    const hits = await query(app, 'invoices holidays', 'recordings');
    expect(hits.map(({ segment }) => segment).sort()).toEqual([0, 1]);
  });

  it('follows edits, by words and by meaning', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    const id = await importText(app, 'a.txt', 'The bat sleeps.', 'We talked about money today.');
    const transcript = (await app.call('transcripts.get', { recording: id }))!;
    const edit = { transcript: transcript.id, segment: 0, text: 'The cat sleeps.' };
    await app.call('transcripts.edit', edit);
    await expect.poll(() => inference.embedded.at(-1)).toContain('The cat sleeps.');
    expect((await query(app, 'feline'))[0]).toMatchObject({ by: 'meaning' });
    expect(await query(app, 'bat', 'recordings')).toEqual([]);
  });

  it('forgets what was removed', async () => {
    const app = await openApp();
    const id = await importText(app, 'Pets.txt', 'The cat sleeps.');
    await app.call('recordings.remove', { id });
    expect(await query(app, 'cat')).toEqual([]);
    expect(await query(app, 'feline')).toEqual([]);
  });

  it.each(['"', '!!!', '   ', '\u0000'])(
    'finds nothing for %j, and does not fail',
    async (text) => {
      const app = await openApp();
      await importText(app, 'a.txt', 'Words.');
      expect(await query(app, text)).toEqual([]);
    },
  );
});
