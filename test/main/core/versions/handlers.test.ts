import { describe, expect, it } from 'vitest';
import type { PointChange, Summary } from '../../../../main/contract';
import { importText, openApp, type TestApp } from '../../../helpers/app';
import { createFakeInference, createGate } from '../../../helpers/fake-inference';

const LINES = [
  'Anna: The old pump in the school costs too much money every winter.',
  'Ben: I will order a new pump for the school on Monday.',
  'Anna: The insurance pays half of the new pump.',
  'Ben: The garden needs forty tulips before the spring festival.',
  'Anna: We decided to plant the tulips in the garden in March.',
];

const imported = async (app: TestApp) => importText(app, 'minutes.txt', ...LINES);
const newest = async (app: TestApp, recording: string, type = 'key-points'): Promise<Summary> =>
  (await app.call('summaries.list', { recording })).summaries.find((one) => one.type === type)!;
const edit = (app: TestApp, { id }: Summary, change: PointChange) =>
  app.call('summaries.edit', { id, change });

describe('summaries.edit', () => {
  it('changes the summary, its text, its export and what is found, and tells everybody', async () => {
    const app = await openApp();
    const recording = await imported(app);
    const summary = await newest(app, recording);
    const point = summary.points[0]!.text;
    const text = 'Xylophones are mentioned.';
    const edited = await edit(app, summary, { kind: 'write', point, text });
    expect(edited.text).toContain(text);
    expect(edited.text).not.toContain(point);
    expect(await newest(app, recording)).toEqual(edited);
    expect(await app.event('summary.refined', ({ id }) => id === summary.id)).toEqual(edited);
    const { text: page } = await app.call('transcripts.export', { recording, format: 'md' });
    expect(page).toContain(text);
    const { hits } = await app.call('search.query', { query: 'xylophones' });
    expect(hits.map(({ kind }) => kind)).toContain('summary');
  });

  it('survives a new summary of the same kind, whichever way it is made', async () => {
    const app = await openApp();
    const recording = await imported(app);
    const summary = await newest(app, recording);
    const point = summary.points[1]!.text;
    await edit(app, summary, { kind: 'write', point, text: 'Mine.' });
    await edit(app, summary, { kind: 'dismiss', point: summary.points[0]!.text });
    for (const method of ['extract', 'compose'] as const) {
      const again = await app.call('summaries.create', { recording, type: 'key-points', method });
      const texts = again.points.map(({ text }) => text);
      expect(texts).toContain('Mine.');
      expect(texts).not.toContain(point);
      expect(texts).not.toContain(summary.points[0]!.text);
    }
  });

  it('is not undone by a model that is still at work on the same summary', async () => {
    const inference = createFakeInference();
    const app = await openApp({ inference });
    const recording = await imported(app);
    const gate = createGate();
    inference.gate = gate;
    const wanted = { recording, type: 'tldr' as const, method: 'compose' as const };
    const composing = app.call('summaries.create', { ...wanted, length: 'long' });
    const draft = await app.event('summary.created', ({ type }) => type === 'tldr');
    const point = draft.points[0]!.text;
    await edit(app, draft, { kind: 'write', point, text: 'Mine, meanwhile.' });
    gate.open();
    expect((await composing).points.map(({ text }) => text)).toContain('Mine, meanwhile.');
  });

  it('gives a recording that nobody named its new headline', async () => {
    const app = await openApp();
    const recording = await importText(app, 'REC_0001.txt', ...LINES);
    const headline = await newest(app, recording, 'headline');
    const point = headline.points[0]!.text;
    await edit(app, headline, { kind: 'write', point, text: 'Pump and tulips' });
    expect(await app.call('recordings.get', { id: recording })).toMatchObject({
      ...{ title: 'Pump and tulips', preview: 'Pump and tulips' },
    });
  });
});

/** A summary at whose parts the model failed; it is well again. */
async function failedParts(lines: string[]) {
  const inference = createFakeInference();
  const app = await openApp({ inference });
  const recording = await importText(app, 'minutes.txt', ...lines);
  inference.failures.text = new Error('Dead.');
  const wanted = { recording, type: 'tldr', length: 'long', method: 'compose' } as const;
  const summary = await app.call('summaries.create', wanted);
  delete inference.failures.text;
  inference.answer = () => LINES[1]!.slice(5);
  return { app, summary, failed: summary.coverage.parts.filter((part) => part.failed) };
}

describe('summaries.retry', () => {
  it('words a part at which the model failed, unless a person has changed it meanwhile', async () => {
    const { app, summary, failed } = await failedParts(LINES);
    expect(failed.length).toBeGreaterThan(0);
    const mine = await edit(app, summary, {
      ...{ kind: 'write', point: summary.points[0]!.text, text: 'Mine.' },
    });
    const retried = await app.call('summaries.retry', { id: summary.id, from: failed[0]!.from });
    expect(retried.points).toContainEqual(mine.points[0]);
    expect(retried.coverage.parts.filter((part) => part.failed).length).toBeLessThan(failed.length);
    expect(retried.id).toBe(summary.id);
    const again = { id: summary.id, from: failed[0]!.from };
    await expect(app.call('summaries.retry', again)).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('summaries.retry, of two parts at once', () => {
  it('words both', async () => {
    const about = (what: string) =>
      Array.from({ length: 40 }, (_, n) => `Anna: The ${what} number ${n} is in the ${what} list.`);
    const { app, summary, failed } = await failedParts([...about('pump'), ...about('tulip')]);
    expect(failed.length).toBeGreaterThan(1);
    const retried = failed.map(({ from }) => app.call('summaries.retry', { id: summary.id, from }));
    const last = (await Promise.all(retried)).at(-1)!;
    expect(last.coverage.parts.filter((part) => part.failed)).toEqual([]);
  });
});

describe('summaries.compare and summaries.remove', () => {
  it('compares what was with what a person made of it, then removes one for good', async () => {
    const app = await openApp();
    const recording = await imported(app);
    const before = await newest(app, recording);
    const again = await app.call('summaries.create', { recording, type: 'key-points' });
    const point = again.points[0]!.text;
    await edit(app, again, { kind: 'write', point, text: 'Mine.' });
    const between = { before: before.id, after: again.id };
    const { rows } = await app.call('summaries.compare', between);
    expect(rows.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { kind: 'changed', before: { text: point }, after: { text: 'Mine.' } },
    ]);
    await app.call('summaries.remove', { id: again.id });
    expect(await newest(app, recording)).toEqual(before);
    await app.event('summary.removed', ({ id }) => id === again.id);
    await expect(app.call('summaries.compare', between)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('compares nothing that cannot be compared', async () => {
    const app = await openApp();
    const recording = await imported(app);
    const points = await newest(app, recording);
    const headline = await newest(app, recording, 'headline');
    const other = await newest(app, await importText(app, 'other.txt', ...LINES.slice(1)));
    for (const after of [headline.id, other.id])
      await expect(
        app.call('summaries.compare', { before: points.id, after }),
      ).rejects.toMatchObject({ code: 'bad-input' });
  });
});
