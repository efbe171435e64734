import { describe, expect, it } from 'vitest';
import { evaluateChapters } from '../../../../main/core/extraction/evaluate-chapters';
import { clock, never, wordEmbedding } from '../../../helpers/extraction';

const run = (meetings: string) =>
  evaluateChapters(meetings, { embedding: wordEmbedding(), clock }, never);
const about = (subject: string) =>
  Array.from({ length: 60 }, (_, i) => ({
    speaker: 'Anna',
    content: `The ${subject} of house ${i} was ${subject} again.`,
  }));
const meeting = (second: number) =>
  JSON.stringify({
    meeting_transcripts: [...about('pump'), ...about('roof')],
    general_query_list: [],
    topic_list: [
      { topic: 'Pump', relevant_text_span: [['0', String(second - 1)]] },
      { topic: 'Roof', relevant_text_span: [[String(second), '119']] },
    ],
  });

describe('evaluateChapters()', () => {
  it('is without fault where people part as the words do, and not where they part elsewhere: catches a measure that only praises', async () => {
    const right = await run(meeting(60));
    expect(right).toMatchObject({ meetings: 1, marked: 1, none: { borders: 0 } });
    expect(right.none.pk).toBeGreaterThan(0.3);
    expect(right.rows[0]).toMatchObject({
      length: 'short',
      ours: { borders: 1, pk: 0, windowDiff: 0 },
    });
    const wrong = await run(meeting(20));
    expect(wrong.rows[0]!.ours.pk).toBeGreaterThan(0.3);
  });

  it('refuses meetings in which nobody marked a topic', async () => {
    const bare = JSON.stringify({ meeting_transcripts: [], general_query_list: [] });
    await expect(run(bare)).rejects.toMatchObject({
      code: 'bad-input',
      message: 'No meeting has marked topics.',
    });
  });
});
