import { describe, expect, it } from 'vitest';
import { createSummarizer } from '../../../../main/core/composition';
import { evaluateSummaries, type SummaryTools } from '../../../../main/core/evaluation';
import { parseMeetings } from '../../../../main/core/evaluation/sets';
import type { TextModel, TextRequest } from '../../../../main/core/ports';
import { clock, never, wordEmbedding } from '../../../helpers/extraction';

const MEETING = {
  id: 'roof',
  language: 'en',
  turns: [
    { speaker: 'Lena', text: 'The roof above the reading room leaks since the storm on Sunday.' },
    { speaker: 'Owen', text: 'I will ask the museum for a second key by Friday.' },
    { speaker: 'Priya', text: 'The rare books go to the dry store of the museum this week.' },
  ],
  headline: 'Reading room leak',
  tldr: 'The roof leaks. The rare books go to the museum.',
  points: ['The roof above the reading room leaks.', 'The rare books move.'],
  actions: ['Owen asks the museum for a key.'],
};
const KOREAN = {
  ...MEETING,
  id: 'ko',
  language: 'ko',
  turns: [{ text: '열람실 지붕에서 일요일 밤부터 물이 새고 있어서 책을 옮겨야 합니다.' }],
};
const meetingsOf = (...meetings: object[]) =>
  parseMeetings(meetings.map((one) => JSON.stringify(one)).join('\n'));

function toolsWith(changes: Partial<SummaryTools> = {}): SummaryTools & { asked: TextRequest[] } {
  const asked: TextRequest[] = [];
  const embedding = wordEmbedding();
  const text: TextModel = {
    id: 'writer',
    knows: (language) => language === 'en',
    count: async (texts) => texts.map((one) => one.split(' ').length),
    likelihood: async (_, texts) => texts.map(() => ({ logProbability: -1, tokens: 1 })),
    generate: async (request) => {
      asked.push(request);
      const timings = { promptTokens: 1, reusedTokens: 0, prefillMs: 1, firstMs: 1, decodeMs: 1 };
      const answer = 'The roof leaks\nand the books move to the museum this week, it was said.';
      return {
        sequences: [{ text: answer, tokens: 14, finish: 'stop', logProbability: -1 }],
        model: 'writer',
        timings: { ...timings, totalMs: 3 },
      };
    },
  };
  const summarizer = createSummarizer({ embedding, text, clock });
  return { summarizer, embedding, text, method: 'auto', bareModel: false, asked, ...changes };
}

describe('evaluateSummaries()', () => {
  it('measures every kind that has a reference, in each language, beside four simple methods', async () => {
    const meetings = meetingsOf(MEETING, KOREAN, { ...MEETING, id: 'lecture', actions: [] });
    const { rows, summaries } = await evaluateSummaries(meetings, toolsWith(), never);
    const kinds = rows.map(({ language, type, length, meetings: n }) => [
      language,
      type,
      length,
      n,
    ]);
    expect(kinds).toEqual([
      ['en', 'tldr', 'long', 2],
      ['en', 'tldr', 'medium', 2],
      ['en', 'key-points', 'medium', 2],
      ['en', 'teaser', 'medium', 2],
      ['en', 'headline', 'medium', 2],
      ['en', 'actions', 'long', 1],
      ...rows.slice(6).map(({ type, length }) => ['ko', type, length, 1]),
    ]);
    expect(rows).toHaveLength(12);
    for (const { methods } of rows)
      expect(methods.map(({ method }) => method)).toEqual([
        'nanodesk',
        'first sentences',
        'longest sentences',
        'centroid with diversity',
        'TextRank',
      ]);
    for (const { methods, type } of rows)
      for (const { words } of methods.slice(1))
        expect(words, type).toBeLessThanOrEqual(Math.round(methods[0]!.words));
    expect(summaries).toHaveLength(11 + 6);
  });

  it('asks the bare model once for each question and window, in its own language only', async () => {
    const tools = toolsWith({ bareModel: true });
    const { rows } = await evaluateSummaries(meetingsOf(MEETING, KOREAN), tools, never);
    const bare = rows.map(({ language, methods }) => [
      language,
      methods.filter(({ method }) => method.startsWith('bare model')).length,
    ]);
    expect(bare).toEqual([...Array(6).fill(['en', 2]), ...Array(6).fill(['ko', 0])]);
    const questions = tools.asked.map(({ turns }) => turns[1]!.content.split('\n')[0]);
    expect(questions).toEqual([
      'Summarize the conversation.',
      'Summarize the conversation.',
      'What was the conversation about?',
      'What was the conversation about?',
      'What will be done next, and by whom?',
      'What will be done next, and by whom?',
    ]);
    expect(tools.asked[0]!.turns[1]!.content).toContain('\n\nLena: The roof above');
  });

  it('shows the bare model no more than fits: catches a transcript that pushes the instructions out', async () => {
    const tools = toolsWith({ bareModel: true, types: ['tldr'] });
    const turns = Array.from({ length: 500 }, () => MEETING.turns[0]!);
    await evaluateSummaries(meetingsOf({ ...MEETING, turns }), tools, never);
    const lines = tools.asked.map(({ turns: [, user] }) => user!.content.split('\n').slice(2));
    // 13 tokens a line with the speaker, and 4 for its end: 37 times 17 is 629 of 636, 455 times 17 is 7,735 of 7,736.
    expect(lines.map(({ length }) => length)).toEqual([37, 455]);
  });

  it('sets own words beside composed ones, of which there are two kinds', async () => {
    const tools = toolsWith({ method: 'compose' });
    const { rows } = await evaluateSummaries(meetingsOf(MEETING), tools, never);
    expect(rows.map(({ type }) => type)).toEqual(['tldr', 'tldr', 'key-points']);
    for (const { methods } of rows) expect(methods[1]!.method).toBe('own words');
  });

  it('refuses meetings without a reference, and ends when it is stopped', async () => {
    const bare = {
      meeting_transcripts: [{ speaker: 'A', content: 'Hello.' }],
      general_query_list: [],
    };
    const run = (meeting: object, signal: AbortSignal) =>
      evaluateSummaries(meetingsOf(meeting), toolsWith(), signal);
    await expect(run(bare, never)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(run(MEETING, AbortSignal.abort())).rejects.toThrow();
  });
});
