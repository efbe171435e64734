/** The made-up library behind the fake transport: `full`, `busy` or `empty`. Always the same. */

import type {
  AvailableModel,
  BinItem,
  Job,
  ListedTemplate,
  Measurement,
  Model,
  Recording,
  Segment,
  Settings,
  Summary,
  Transcript,
} from '../../../main/contract';
import { buildSegments, buildTranscript, parseScript, type SpokenLine } from './build';
import { type FakeChat, makeChats } from './chats';
import { meeting } from './meeting';
import { models, offers } from './models';
import { makeSummary } from './summarise';
import { builtInTemplates } from './templates';
import { arabicLines, koreanLines } from './texts';

/** Something in the bin, and how it comes back. */
export interface Binned extends BinItem {
  restore(): void;
}

export interface World {
  recordings: Recording[];
  transcripts: Map<string, Transcript>;
  summaries: Summary[];
  jobs: Job[];
  models: Model[];
  offers: AvailableModel[];
  measured: Record<string, Measurement>;
  settings: Settings;
  chats: FakeChat[];
  bin: Binned[];
  templates: ListedTemplate[];
  now: number;
}

const DAY = 86_400_000;

/** `now` in milliseconds since 1970: everything is dated from it. */
export function createWorld(scenario: string, now: number): World {
  const world: World = {
    recordings: [],
    transcripts: new Map(),
    summaries: [],
    chats: [],
    bin: [],
    jobs: [],
    templates: structuredClone(builtInTemplates),
    models: [...models],
    offers: structuredClone(offers),
    measured: {},
    settings: {
      theme: 'system',
      uiLanguage: 'system',
      firstSteps: true,
      speechLanguage: 'auto',
      template: '',
      summaryType: 'key-points',
      summaryLength: 'medium',
      textModel: 'smollm2-135m-nanodesk',
      binDays: 30,
      listOrder: 'newest',
      threads: 0,
      recordKey: 'CommandOrControl+Shift+R',
      soundDays: 'always',
      memoryLimit: 0,
      unloadAfter: 5,
      queuePaused: false,
      waitWhileRecording: true,
      waitOnBattery: false,
      notify: true,
      workInBackground: true,
      exportTimes: true,
      exportSpeakers: true,
      exportSources: true,
    },
    now,
  };
  if (scenario !== 'empty') fill(world);
  if (scenario === 'busy') keepBusy(world);
  return world;
}

function fill(world: World): void {
  world.chats = makeChats(world.now);
  const turns = parseScript(meeting);
  add(
    world,
    { id: 'bakery1', title: 'Spring planning, bakery', daysAgo: 0.02, language: 'en' },
    turns,
  );
  add(
    world,
    { id: 'korea01', title: '가을 전시 준비 회의', daysAgo: 1.1, language: 'ko' },
    koreanLines,
  );
  add(
    world,
    { id: 'arabic1', title: 'حكاية الخط العربي', daysAgo: 3, language: 'ar' },
    arabicLines,
  );
  const lecture = Array.from({ length: 24 }, () =>
    turns.filter(({ text }) => text.length > 60),
  ).flat();
  const voices = lecture.map(({ text }) => ({ text }));
  add(
    world,
    { id: 'lecture', title: 'Lecture 4: bread, money and time', daysAgo: 12, language: 'en' },
    voices,
  );
}

interface Draft {
  id: string;
  title: string;
  daysAgo: number;
  language: string;
}

function add(world: World, draft: Draft, lines: readonly SpokenLine[]): void {
  const segments = buildSegments(lines, draft.language);
  const recording = makeRecording(world.now, draft, segments);
  world.recordings.push(recording);
  world.transcripts.set(draft.id, buildTranscript(recording, segments, draft.language));
  const request = { recording: draft.id, language: draft.language, length: 'medium' as const };
  for (const [i, type] of (['key-points', 'actions'] as const).entries())
    world.summaries.push(
      makeSummary(segments, {
        ...request,
        type,
        id: `s${draft.id}${i}`,
        createdAt: recording.createdAt + 60_000 - i * 1000,
      }),
    );
}

/** A recording as long as its segments, `daysAgo` days before `now` (milliseconds since 1970). */
export function makeRecording(now: number, draft: Draft, segments: readonly Segment[]): Recording {
  const { id, title, daysAgo, language } = draft;
  return {
    id,
    title,
    kind: 'audio',
    createdAt: Math.round(now - daysAgo * DAY),
    duration: segments.length ? (segments.at(-1)?.end ?? 0) + 1 : null,
    language,
    audio: { hash: '0'.repeat(64), name: `${id}.m4a`, bytes: 4_200_000, mime: 'audio/mp4' },
    status: 'ready',
    favourite: false,
    tags: [],
    preview: segments
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' '),
  };
}

/** One recording being written down, one waiting, one that failed. */
function keepBusy(world: World): void {
  const drafts = [
    { id: 'growing', title: 'Interview with the baker', status: 'transcribing', state: 'running' },
    { id: 'waiting', title: 'Voice memo, Tuesday evening', status: 'waiting', state: 'queued' },
    { id: 'broken1', title: 'Call_2026-11-02.m4a', status: 'failed', state: 'failed' },
  ] as const;
  for (const [i, { id, title, status, state }] of drafts.entries()) {
    const draft = { id, title, daysAgo: 0.01 + i * 0.001, language: 'en' };
    const recording = makeRecording(world.now, draft, []);
    world.recordings.push({ ...recording, status, duration: 327, preview: '' });
    world.jobs.push(makeJob(recording, state, i));
  }
  const growing = world.recordings.find(({ id }) => id === 'growing') as Recording;
  const transcript = buildTranscript(growing, [], 'en');
  world.transcripts.set('growing', { ...transcript, duration: 327, through: 0, complete: false });
}

function makeJob(recording: Recording, state: Job['state'], order: number): Job {
  const failed = state === 'failed';
  return {
    id: `job${recording.id}`,
    kind: 'transcribe',
    recording: recording.id,
    title: recording.title,
    state,
    createdAt: recording.createdAt + order,
    progress: failed ? 0.31 : 0,
    secondsLeft: state === 'running' ? 150 : null,
    step: 'transcribe',
    error: failed
      ? {
          code: 'bad-input',
          message:
            'The file ends in the middle of a sound frame at 2:14: it was not copied completely.',
          hint: 'Copy the file again from where it came from, then import it.',
        }
      : null,
  };
}
