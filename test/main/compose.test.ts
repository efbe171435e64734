/** The whole application with the real weights on real sound, and a model process that dies in the middle. */
import { expect, it } from 'vitest';
import type { WorkerPort } from '../../main/compose';
import { openApp } from '../helpers/app';
import { temporaryFolder } from '../helpers/library';
import { bundleInto, demoFile, forkedInference, furnish } from '../helpers/models';

it('transcribes, sums up and finds again, though the model process is killed in the middle', async () => {
  const started: WorkerPort[] = [];
  const worker = bundleInto(furnish(temporaryFolder()), 'worker');
  const inference = forkedInference(worker, started);
  const app = await openApp({ inference });
  const path = demoFile('two_cities.flac');
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.event('transcript.grew');
  const before = started.length;
  started.at(-1)!.kill();
  await app.job(job!, 'done');
  expect(started.length).toBeGreaterThan(before);

  const transcript = (await app.call('transcripts.get', { recording: recording.id }))!;
  const text = transcript.segments.map((segment) => segment.text).join(' ');
  for (const words of ['It was the best of times', 'season of light', 'degree of comparison only'])
    expect(text.split(words), words).toHaveLength(2);
  const starts = transcript.segments.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(transcript.through).toBeCloseTo(44.4, 0);

  const { summaries } = await app.call('summaries.list', { recording: recording.id });
  for (const { quote, segment } of summaries.flatMap(({ points }) => points[0]!.sources))
    expect(transcript.segments[segment]!.text).toContain(quote);

  const { hits } = await app.call('search.query', { query: 'the season of light and darkness' });
  expect(hits.map(({ by }) => by)).toContain('both');
  const { peaks } = await app.call('recordings.media', { id: recording.id });
  expect(peaks.length).toBeGreaterThan(400);
  expect(Math.max(...peaks)).toBeGreaterThan(0.1);
});
