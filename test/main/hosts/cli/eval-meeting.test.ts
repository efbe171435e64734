import { expect, it } from 'vitest';
import { cli } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const turns = ['pump', 'roof'].flatMap((subject) =>
  Array.from({ length: 40 }, (_, i) => ({
    speaker: 'Anna',
    content: `The ${subject} of house ${i} was ${subject} again.`,
  })),
);
const MEETING = JSON.stringify({
  meeting_transcripts: turns,
  general_query_list: [],
  topic_list: [
    { topic: 'Pump', relevant_text_span: [['0', '39']] },
    { topic: 'Roof', relevant_text_span: [['40', '79']] },
  ],
});

it('eval --only meeting prints chapters beside no border and even parts', async () => {
  const library = temporaryFolder();
  const file = writeFile(temporaryFolder(), 'meetings.jsonl', MEETING);
  const { out } = await cli(['eval', '--only', 'meeting', '--meetings', file], { library });
  expect(out).toContain('What was marked by hand (report, 8 talks)');
  expect(out).toMatch(/Chapters against the topics that people marked \(QMSum, 1 meetings\)/);
  expect(out).toMatch(
    / {2}short +1\.0 {3}0\.000 {3}0\.000\n {2}short, evenly spaced +1\.0 {3}0\.000/,
  );
});
