/** The fake's answers about the library as a whole: list, search, import, jobs. */
import { AppError, type Hit, type InputOf, type Job, type OutputOf } from '../../../main/contract';
import { type Answers, type Emit, recordingOf } from './answers';
import { removeRecording } from './bin';
import { searchChats } from './chat-answers';
import { listed, marksOf } from './tags';
import { makeRecording, type World } from './world';

/** The library's half of the answers: recordings, uploads, jobs, search. */
export function createLibraryAnswers(world: World, emit: Emit): Answers {
  return {
    'recordings.list': (wanted) => {
      const { limit = 100, offset = 0 } = wanted;
      const all = listed(world.recordings, wanted);
      return { recordings: all.slice(offset, offset + limit), total: all.length };
    },
    'recordings.marks': (wanted) => ({ rows: marksOf(listed(world.recordings, wanted)) }),
    'recordings.get': ({ id }) => ({ ...recordingOf(world, id) }),
    'recordings.rename': ({ id, title }) => {
      const renamed = Object.assign(recordingOf(world, id), { title });
      emit({ name: 'recording.changed', data: { ...renamed } });
      return renamed;
    },
    'recordings.remove': ({ id }) => {
      removeRecording(world, emit, id);
      return {};
    },
    'search.query': ({ query }) => ({
      hits: [...search(world, query), ...searchChats(world, query)],
    }),
    'ask.question': (asked) => answer(world, asked),
    ...createJobAnswers(world, emit),
    ...createImportAnswers(world, emit),
  };
}

function answer(
  world: World,
  { question, recording, chat }: InputOf<'ask.question'>,
): OutputOf<'ask.question'> {
  // The longest word tells most of what is asked.
  const words = question
    .split(/[\s?]+/u)
    .filter((word) => word.length > 3)
    .sort((one, other) => other.length - one.length);
  const only = recording ?? chat;
  const hits = words
    .flatMap((word) => [...search(world, word), ...searchChats(world, word)])
    .filter(({ id }) => only === undefined || id === only);
  const sources = hits.slice(0, 3).map(({ snippet, kind, id, title, segment, start, message }) => ({
    ...{ id, title, segment, start, message, passage: snippet, confidence: 1 },
    ...(start === undefined ? {} : { end: start + 4 }),
    kind: kind === 'message' ? kind : ('segment' as const),
  }));
  return { found: sources.length > 0, sources };
}

function search(world: World, query: string): Hit[] {
  const wanted = query.toLowerCase();
  const mark = (text: string, at: number): string =>
    `${text.slice(0, at)}\uE000${text.slice(at, at + wanted.length)}\uE001${text.slice(at + wanted.length)}`;
  return world.recordings.slice(0, 3).flatMap(({ id, title }) =>
    (world.transcripts.get(id)?.segments ?? []).flatMap((segment): Hit[] => {
      const at = segment.text.toLowerCase().indexOf(wanted);
      if (at < 0) return [];
      const snippet = mark(segment.text, at);
      return [
        {
          kind: 'segment',
          id,
          title,
          segment: segment.id,
          start: segment.start,
          snippet,
          score: 1,
          by: 'words',
        },
      ];
    }),
  );
}

function createJobAnswers(world: World, emit: Emit): Answers {
  const change = (id: string, patch: Partial<Job>): Job => {
    const job = world.jobs.find((other) => other.id === id);
    if (!job) throw new AppError('not-found', 'This job has ended.');
    Object.assign(job, patch);
    emit({ name: 'job.changed', data: { ...job } });
    const status = job.state === 'queued' ? 'waiting' : 'stopped';
    const recording = Object.assign(recordingOf(world, job.recording), { status });
    emit({ name: 'recording.changed', data: { ...recording } });
    return job;
  };
  return {
    'jobs.list': () => ({
      jobs: world.jobs.map((job) => ({ ...job })),
      waiting: world.settings.queuePaused ? 'paused' : null,
    }),
    'jobs.first': ({ id }) => {
      const at = world.jobs.findIndex((job) => job.id === id);
      world.jobs.unshift(...world.jobs.splice(at, 1));
      return change(id, {});
    },
    'jobs.stop': ({ id }) => change(id, { state: 'stopped', secondsLeft: null }),
    'jobs.retry': ({ id }) => change(id, { state: 'queued', error: null }),
  };
}

function createImportAnswers(world: World, emit: Emit): Answers {
  const names = new Map<string, string>();
  return {
    'files.begin': ({ name }) => {
      const file = `file${names.size}`;
      names.set(file, name);
      return { file };
    },
    'files.append': ({ offset, data }) => ({ received: offset + data.byteLength }),
    'files.abort': () => ({}),
    'recordings.import': ({ file }) => {
      const name = names.get(file) ?? 'Recording.m4a';
      const title = name.replace(/\.[^.]+$/, '');
      const id = `import${world.recordings.length}`;
      const draft = { id, title, daysAgo: 0, language: 'en' };
      const made = makeRecording(Date.now(), draft, []);
      const audio = { ...made.audio!, name };
      const recording = { ...made, audio, status: 'waiting' as const };
      world.recordings.push(recording);
      emit({ name: 'recording.changed', data: recording });
      return { recording, duplicate: false, restored: false, job: null };
    },
  };
}
