import { expect, it } from 'vitest';
import { openApp } from '../../helpers/app';
import { createFakeInference } from '../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../helpers/library';

interface Exported {
  recording: { title: string; createdAt: number; duration: number; language: string };
  transcript: { id: string; segments: object[]; language: string; timed: boolean };
  summaries: { id: string; recording: string; transcript: string; text: string }[];
}

type App = Awaited<ReturnType<typeof openApp>>;

const exported = async (app: App, recording: string): Promise<Exported> =>
  JSON.parse((await app.call('transcripts.export', { recording, format: 'json' })).text);

/** Imports a text and waits for what follows. */
async function imported(app: App, text: string): Promise<string> {
  const path = writeFile(temporaryFolder(), 'export.json', text);
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  return recording.id;
}

/** A heard recording that a person named, corrected, gave speakers and summed up. */
async function workedOn(app: App): Promise<string> {
  const path = writeFile(temporaryFolder(), 'a.wav', 'sound');
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  const { id } = (await app.call('transcripts.get', { recording: recording.id }))!;
  await app.call('transcripts.edit', {
    transcript: id,
    segment: 1,
    text: '예산은 오만 유로입니다.',
  });
  await app.call('speakers.assign', { transcript: id, segments: [0], speaker: '민수' });
  await app.call('recordings.rename', { id: recording.id, title: 'Budget: “2027”' });
  const made = await app.call('summaries.create', { recording: recording.id, type: 'actions' });
  await app.call('summaries.edit', { id: made.id, change: { kind: 'add', text: 'Mine.' } });
  return recording.id;
}

/** What is told of a recording, without the names that things have in one library. */
function contentOf({ recording, transcript, summaries }: Exported) {
  const { title, createdAt, duration, language } = recording;
  return {
    recording: { title, createdAt, duration, language },
    transcript: {
      segments: transcript.segments,
      language: transcript.language,
      timed: transcript.timed,
    },
    summaries: summaries.map(({ id: _i, recording: _r, transcript: _t, ...rest }) => rest),
  };
}

const SAID = [
  'We decided to hire Anna by Friday.',
  'The budget is forty thousand euros.',
  'Thanks.',
];
const open = () => openApp({ inference: createFakeInference(SAID) });

it('what is exported as data comes back whole in another library', async () => {
  const app = await open();
  const first = await exported(app, await workedOn(app));
  const other = await open();
  const again = await exported(other, await imported(other, JSON.stringify(first)));
  const known = contentOf(first);
  expect(known.summaries.length).toBeGreaterThan(1);
  expect(known.transcript.segments[1]).toMatchObject({ edited: true });
  const back = contentOf(again);
  expect({ ...back, summaries: back.summaries.slice(-known.summaries.length) }).toEqual(known);
});

it('what a stranger wrote into such a file is passed over where it does not fit', async () => {
  const app = await open();
  const first = await exported(app, await workedOn(app));
  const [summary] = first.summaries as unknown as [{ points: { sources: object[] }[] }];
  const beyond = {
    ...summary,
    points: [{ text: 'x', method: 'extract', sources: [{ segment: 99, quote: 'x' }] }],
  };
  const steering = { ...summary, text: 'a\u001b[2Jb' };
  const hostile = {
    ...first,
    recording: { ...first.recording, createdAt: 1e300 },
    summaries: [beyond, steering, { type: 'poem' }, null, 'text'],
  };
  const other = await open();
  const again = await exported(other, await imported(other, JSON.stringify(hostile)));
  const texts = again.summaries.map(({ text }) => text);
  expect(texts).toContain('a [2Jb');
  expect(JSON.stringify(again)).not.toContain('"segment":99');
  expect(again.recording.createdAt).toBeLessThan(Date.UTC(2100, 0, 1));
});
