/** Events into the cache: what is shown changes by itself, nothing polls. */
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type {
  AppEvent,
  Download,
  EventName,
  Job,
  OutputOf,
  Recording,
  RouteName,
  Segment,
  Settings,
  Summary,
  Transcript,
  Waiting,
} from '../../main/contract';
import { applyChat, applyChatRemoval } from './chat-events';
import { useClient } from './context';
import { dropRecording, putRecording } from './lists';
import { isChanging, keyOf } from './queries';
import { refresh, refreshLibrary } from './refresh';
import { spaced } from './spaced';

/** Another process at work writes several times a second. */
const REFRESH_GAP_MS = 2000;

/** Keeps the cache true while mounted. */
export function useLiveUpdates(cache: QueryClient): void {
  const client = useClient();
  useEffect(() => {
    const refreshShown = spaced(() => refreshLibrary(cache), REFRESH_GAP_MS);
    const stopEvents = client.on((event) =>
      event.name === 'library.changed' ? refreshShown() : applyEvent(cache, event),
    );
    const stopGaps = client.onGap(() => void cache.invalidateQueries());
    return () => {
      stopEvents();
      stopGaps();
    };
  }, [client, cache]);
}

/** Events that tell only that something is not as it was, and what then is asked for again. */
const ASKED_ANEW: { [N in EventName]?: RouteName[] } = {
  'templates.changed': ['templates.list'],
  'bin.changed': ['bin.list', 'app.about', 'jobs.list', 'promises.list'],
  'tags.changed': [
    'tags.list',
    'recordings.list',
    'recordings.marks',
    'recordings.get',
    'chats.list',
    'chats.marks',
    'chats.get',
  ],
  'promises.changed': ['promises.list'],
  'watching.changed': ['watching.get'],
  'models.changed': ['models.list', 'models.available'],
};

/** Writes one event into the cache. */
export function applyEvent(cache: QueryClient, event: AppEvent): void {
  switch (event.name) {
    case 'recording.changed':
      applyRecording(cache, event.data);
      break;
    case 'recording.removed':
      applyRemoval(cache, event.data.id);
      break;
    case 'job.changed':
      applyJob(cache, event.data);
      break;
    case 'queue.changed':
      applyWaiting(cache, event.data);
      break;
    case 'transcript.grew':
      growTranscript(cache, event.data);
      break;
    case 'transcript.edited':
      applyEdit(cache, event.data);
      break;
    case 'speakers.changed':
      applySpeakers(cache, event.data);
      break;
    case 'summary.created':
    case 'summary.refined':
      applySummary(cache, event.data);
      break;
    case 'summary.removed':
      dropSummary(cache, event.data);
      break;
    case 'chat.changed':
      applyChat(cache, event.data);
      break;
    case 'chat.removed':
      applyChatRemoval(cache, event.data.id);
      break;
    case 'model.download':
      applyDownload(cache, event.data);
      break;
    case 'settings.changed':
      applySettings(cache, event.data);
      break;
    default:
      refresh(cache, ...(ASKED_ANEW[event.name] ?? []));
  }
}

function applyRecording(cache: QueryClient, changed: Recording): void {
  const key = keyOf('recordings.get', { id: changed.id });
  const before = cache.getQueryData<Recording>(key);
  cache.setQueryData(key, changed);
  putRecording(cache, changed);
  refresh(cache, 'search.query', 'ask.question');
  if (before?.status === changed.status) return;
  // A change of state means that a transcript was finished or begun anew, and peaks with it.
  void cache.invalidateQueries({ queryKey: keyOf('transcripts.get', { recording: changed.id }) });
  void cache.invalidateQueries({ queryKey: keyOf('recordings.media', { id: changed.id }) });
}

function applyRemoval(cache: QueryClient, id: string): void {
  const queryKey = keyOf('recordings.get', { id });
  cache.removeQueries({ queryKey, type: 'inactive' });
  // Where it is open, the answer will be that it is gone.
  void cache.invalidateQueries({ queryKey });
  dropRecording(cache, id);
  refresh(cache, 'search.query', 'ask.question', 'promises.list', 'jobs.list', 'app.about');
}

function applyWaiting(cache: QueryClient, { waiting }: { waiting: Waiting | null }): void {
  cache.setQueryData<OutputOf<'jobs.list'>>(
    keyOf('jobs.list', {}),
    (old) => old && { ...old, waiting },
  );
}

function applyJob(cache: QueryClient, changed: Job): void {
  cache.setQueryData<OutputOf<'jobs.list'>>(keyOf('jobs.list', {}), (old) => {
    const others = (old?.jobs ?? []).filter(({ id }) => id !== changed.id);
    const at = (old?.jobs ?? []).findIndex(({ id }) => id === changed.id);
    others.splice(at < 0 ? others.length : at, 0, changed);
    return { waiting: old?.waiting ?? null, jobs: others };
  });
}

function applySettings(cache: QueryClient, changed: Settings): void {
  // A change that is on its way is shown already, and its answer brings the rest.
  if (!isChanging(cache, 'settings.set')) cache.setQueryData(keyOf('settings.get', {}), changed);
  cache.setQueryData<OutputOf<'models.list'>>(
    keyOf('models.list', {}),
    (old) => old && { ...old, textModel: changed.textModel },
  );
}

/** One that has ended is asked for again: what is left of it lies on the disk. */
function applyDownload(cache: QueryClient, download: Download): void {
  if (download.state !== 'running') {
    refresh(cache, 'models.available');
    return;
  }
  cache.setQueryData<OutputOf<'models.available'>>(
    keyOf('models.available', {}),
    (old) =>
      old && {
        models: old.models.map((one) => (one.id === download.id ? { ...one, download } : one)),
      },
  );
}

type Growth = Extract<AppEvent, { name: 'transcript.grew' }>['data'];

function growTranscript(cache: QueryClient, growth: Growth): void {
  const key = keyOf('transcripts.get', { recording: growth.recording });
  const known = cache.getQueryData<Transcript | null>(key);
  // What grows beside a whole transcript is not shown before it is whole itself.
  if (known?.id !== growth.transcript && known?.complete) return;
  if (known?.id !== growth.transcript) return void cache.invalidateQueries({ queryKey: key });
  cache.setQueryData<Transcript>(key, {
    ...known,
    through: growth.through,
    segments: mergeSegments(known.segments, growth.segments),
  });
  // The waveform has grown with it.
  void cache.invalidateQueries({ queryKey: keyOf('recordings.media', { id: growth.recording }) });
}

type Edited = Extract<AppEvent, { name: 'transcript.edited' }>['data'];

/** Puts a corrected line in its place. */
export function applyEdit(cache: QueryClient, { recording, transcript, segment }: Edited): void {
  const key = keyOf('transcripts.get', { recording });
  cache.setQueryData<Transcript | null>(key, (known) =>
    known?.id === transcript
      ? { ...known, segments: mergeSegments(known.segments, [segment]) }
      : known,
  );
  refresh(cache, 'search.query', 'ask.question');
}

type Spoken = Extract<AppEvent, { name: 'speakers.changed' }>['data'];

/** Puts the lines that are said by somebody else in their place. */
export function applySpeakers(cache: QueryClient, { recording, transcript, lines }: Spoken): void {
  const now = new Map(lines.map(({ segment, speaker }) => [segment, speaker]));
  const key = keyOf('transcripts.get', { recording });
  cache.setQueryData<Transcript | null>(key, (known) =>
    known?.id === transcript
      ? { ...known, segments: known.segments.map((segment) => saidBy(segment, now)) }
      : known,
  );
  refresh(cache, 'ask.question');
}

function saidBy(segment: Segment, now: Map<number, string | null>): Segment {
  const name = now.get(segment.id);
  if (name === undefined) return segment;
  const { speaker: _before, ...rest } = segment;
  return name === null ? rest : { ...rest, speaker: name };
}

/** Newer text wins for the same id; order is by id. Told twice, nothing doubles. */
export function mergeSegments(known: Segment[], added: Segment[]): Segment[] {
  const byId = new Map([...known, ...added].map((segment) => [segment.id, segment]));
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

/** Puts a summary in its place, or before the earlier ones. */
export function applySummary(cache: QueryClient, made: Summary): void {
  refresh(cache, 'summaries.compare', 'search.query', 'ask.question');
  const key = keyOf('summaries.list', { recording: made.recording });
  cache.setQueryData<OutputOf<'summaries.list'>>(key, (old) => {
    if (!old) return old;
    const isKnown = old.summaries.some(({ id }) => id === made.id);
    const refined = old.summaries.map((summary) => (summary.id === made.id ? made : summary));
    return { summaries: isKnown ? refined : [made, ...old.summaries] };
  });
}

function dropSummary(
  cache: QueryClient,
  { id, recording }: Extract<AppEvent, { name: 'summary.removed' }>['data'],
): void {
  const key = keyOf('summaries.list', { recording });
  cache.setQueryData<OutputOf<'summaries.list'>>(
    key,
    (old) => old && { summaries: old.summaries.filter((summary) => summary.id !== id) },
  );
  refresh(cache, 'search.query', 'ask.question');
}
