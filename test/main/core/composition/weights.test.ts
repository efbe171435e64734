/** Composing with real weights: no instruction is cut, whatever the length; and ten seconds of speech have a line and a headline. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Segment } from '../../../../main/contract';
import { createSummarizer } from '../../../../main/core/composition';
import { parseMeetings } from '../../../../main/core/evaluation/sets';
import type { TextModel, TextRequest } from '../../../../main/core/ports';
import { openApp } from '../../../helpers/app';
import { clock, never, segmentsOf } from '../../../helpers/extraction';
import { inProcessInference } from '../../../helpers/inProcessInference';
import { temporaryFolder, writeFile } from '../../../helpers/library';
import { demoFile } from '../../../helpers/models';
import { decodeAll, wavFile } from '../../../helpers/sound';

const inference = inProcessInference();
afterAll(() => inference.close());

/** The model was tuned on passages of at most so many tokens, question and instructions included. */
const MOST_TOKENS = 700;

const fixture = path.join(import.meta.dirname, '../../../fixtures/qmsum/val-12.jsonl');
const meetings = parseMeetings(readFileSync(fixture, 'utf8')).map(({ segments }) => segments);

/** What the model would be asked to word, were it to answer always the same. */
async function promptsFor(segments: Segment[]): Promise<TextRequest[]> {
  const asked: TextRequest[] = [];
  const text: TextModel = {
    id: 'smollm2-135m-nanodesk',
    knows: inference.text.knows,
    count: inference.text.count,
    likelihood: async (_, texts) => texts.map(() => ({ logProbability: -1, tokens: 1 })),
    generate: async (request) => {
      asked.push(request);
      const timings = { promptTokens: 1, reusedTokens: 0, prefillMs: 1, firstMs: 1, decodeMs: 1 };
      return {
        sequences: [{ text: 'Zed flew.', tokens: 3, finish: 'stop', logProbability: -1 }],
        model: 'smollm2-135m-nanodesk',
        timings: { ...timings, totalMs: 1 },
      };
    },
  };
  const summarizer = createSummarizer({ embedding: inference.embedding, text, clock });
  const wanted = { type: 'tldr', length: 'long', method: 'compose', language: 'en' } as const;
  await summarizer.summarize({ segments, ...wanted }, never);
  return asked;
}

const spoken = (texts: string[]): Segment[] => segmentsOf(...texts);

describe('what the model is asked', () => {
  it.each([
    ['a long meeting', () => meetings[3]!],
    [
      'five meetings on end',
      () =>
        meetings
          .slice(0, 5)
          .flat()
          .map((one, id) => ({ ...one, id })),
    ],
    [
      'one turn without a full stop',
      () => spoken([`We build a pump ${'and a pump house '.repeat(900)}`]),
    ],
    [
      'words that are many tokens',
      () =>
        spoken(
          Array(60).fill(
            'Die Krankenversicherungsbeitragsbemessungsgrenze, 1.234.567,89 €/m² — ΔT≈7 °C.',
          ),
        ),
    ],
  ])('is whole, and fits what it was tuned on: %s', async (_, segments) => {
    const asked = await promptsFor(segments());
    const whole = asked.map(({ turns }) => turns.map(({ content }) => content).join('\n'));
    for (const tokens of await inference.text.count(whole, never))
      expect(tokens).toBeLessThanOrEqual(MOST_TOKENS);
    for (const { turns } of asked) {
      expect(turns[0]!.content).toMatch(/^You summarize conversations\..*numbers\.$/);
      expect(turns[1]!.content).toMatch(/^Summarize the [^\n]+\.( Answer in [^\n]+\.)?\n\n./);
    }
  });

  it('is something for a long meeting', async () => {
    expect((await promptsFor(meetings[3]!)).length).toBeGreaterThan(3);
  });
});

describe('ten seconds of speech', () => {
  it('have one line and a headline of their own words, also where the model is to word them', async () => {
    const sound = (await decodeAll(demoFile('two_cities.flac'))).slice(0, 10 * 16_000);
    const file = writeFile(temporaryFolder(), 'REC_0001.wav', wavFile(sound));
    const app = await openApp({ inference });
    const { recording, job } = await app.call('recordings.importPath', { path: file });
    await app.job(job!, 'done');
    const transcript = (await app.call('transcripts.get', { recording: recording.id }))!;
    const said = transcript.segments.map(({ text }) => text).join(' ');
    const create = (type: 'tldr' | 'headline', method: 'auto' | 'compose') =>
      app.call('summaries.create', { recording: recording.id, type, length: 'short', method });
    const headline = await create('headline', 'auto');
    expect(headline.points).toHaveLength(1);
    expect(headline.text).not.toContain('\n');
    for (const method of ['auto', 'compose'] as const) {
      const { points, coverage } = await create('tldr', method);
      expect(points).toHaveLength(1);
      expect(coverage.covered).toBe(coverage.total);
      for (const { quote } of points[0]!.sources) expect(said).toContain(quote);
    }
  });
});
