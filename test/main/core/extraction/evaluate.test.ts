import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateMeetings } from '../../../../main/core/extraction/evaluate';
import { clock, never, wordEmbedding } from '../../../helpers/extraction';

const models = { embedding: wordEmbedding(), clock };
const run = (talks: string, split = 'dev') => evaluateMeetings({ talks, split }, models, never);
const dev = readFileSync(
  path.join(import.meta.dirname, '../../../fixtures/meeting/dev.jsonl'),
  'utf8',
);

const TALK = {
  split: 'dev',
  language: 'en',
  recordedAt: '2026-03-17',
  turns: [
    { speaker: 'Anna', text: 'Why did the pump break?' },
    { speaker: 'Ben', text: "I don't know. I will call Kim by Friday." },
  ],
  questions: [],
  decisions: ['we buy a pump'],
  figures: [],
  actions: [{ text: 'I will call Kim', owner: 'Anna', dueDate: '2026-03-20' }],
};

describe('evaluateMeetings', () => {
  it('counts what was told without mark and marked without being told: catches a score that only praises', async () => {
    const { rows, talks } = await run(JSON.stringify(TALK));
    const row = (kind: string) => rows.find((one) => one.kind === kind);
    expect(talks).toBe(1);
    expect(row('questions')).toMatchObject({ marked: 0, told: 1, right: 0 });
    expect(row('decisions')).toMatchObject({ marked: 1, found: 0, told: 0 });
    expect(row('owners')).toMatchObject({ marked: 1, found: 0, told: 1, right: 0 });
    expect(row('days')).toMatchObject({ marked: 1, found: 1, told: 1, right: 1 });
  });

  it('finds most of what was marked in the half that the rules were fitted to', async () => {
    const { rows } = await run(dev);
    for (const { language, kind, marked, found, told, right } of rows) {
      expect(found / marked, `${language} ${kind} found`).toBeGreaterThan(0.6);
      expect(right / told, `${language} ${kind} right`).toBeGreaterThan(0.6);
    }
  });

  it.each([
    ['{', 'dev', 'Line 1 is not a marked talk: it is not JSON.'],
    ['{"turns": []}', 'dev', 'Line 1 is not a marked talk: questions are missing.'],
    [dev, 'other', 'No talk is of the half “other”.'],
  ])('refuses %#', async (talks, split, message) => {
    await expect(run(talks, split)).rejects.toMatchObject({ code: 'bad-input', message });
  });
});
