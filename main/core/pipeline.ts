/**
 * What a job does: transcript, then summary and headline, then passages for search by meaning. Every finished
 * window is stored at once, so that a job that was stopped, or died, goes on from there.
 */
import type { Summary, SummaryBody, SummaryLength, SummaryType, Transcript } from '../contract';
import { AppError } from '../contract';
import { announce, type Core, theRecording, theTranscript } from './core';
import { embedTranscript } from './embedding';
import { applyHeadline } from './headline';
import { UNDETERMINED } from './language';
import type { SpeechWindow, SummaryListener } from './ports';
import { currentSettings } from './settings';
import { theSound } from './sound';
import { carrySpeakers } from './speakers/carry';
import { cutAtSides, sayersOf } from './speakers/side-turns';
import type { JobRecord } from './store-port';
import { withTemplate } from './templates/find';
import { previewOf } from './titles';
import { carryOver, isAlike } from './versions/carry';

export type Step = 'transcribe' | 'summarize' | 'index';
/** `done` is 0..1 of the step. */
export type Report = (step: Step, done: number, secondsLeft: number | null) => void;

/** Runs a job from where it was to its end. Rejects with `cancelled` soon after the signal. */
export async function runJob(
  core: Core,
  job: JobRecord,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  if (job.kind === 'transcribe') await transcribe(core, job, report, signal);
  const transcript = theTranscript(core, job.recording);
  await summarizeAll(core, transcript, report, signal);
  report('index', 0, null);
  await embedQuietly(core, transcript.id, signal);
}

async function transcribe(core: Core, job: JobRecord, report: Report, signal: AbortSignal) {
  const { store, inference, clock } = core;
  const audio = theSound(core, theRecording(core, job.recording));
  const transcript = openTranscript(core, job);
  if (transcript.complete) return;
  report('transcribe', fraction(transcript.through, transcript.duration), null);
  const speed = measureSpeed(clock.now(), transcript.through);
  const onWindow = (window: SpeechWindow) => {
    if (signal.aborted) return;
    storeWindow(core, job.recording, transcript.id, window);
    const left = speed(clock.now(), window);
    report('transcribe', fraction(window.through, window.duration), left);
  };
  const language = transcript.language === UNDETERMINED ? job.language : transcript.language;
  const request = { path: audio.path, language, from: transcript.through };
  const result = await inference.speech.transcribe(request, onWindow, signal);
  signal.throwIfAborted();
  store.atomically(() => {
    const before = store.transcripts.current(job.recording);
    store.transcripts.finish(transcript.id, result);
    store.recordings.learn(job.recording, result);
    nameSides(core, transcript.id);
    if (before) carrySpeakers(store, before, transcript.id);
  });
  announce(core, job.recording);
}

/** The two sides of a call get their names; whom a person named comes after and stays. */
function nameSides({ store, events }: Core, transcript: string): void {
  const sides = store.transcripts.sides(transcript);
  const { recording, segments, speech } = store.transcripts.get(transcript)!;
  const lines = sides ? sayersOf(segments, sides, speech) : [];
  if (lines.length === 0) return;
  store.speakers.set(transcript, lines);
  events.emit('speakers.changed', { recording, transcript, lines });
}

/** The version to go on with: the job's own, an unfinished or whole one that is there, or a new one. */
function openTranscript({ store }: Core, job: JobRecord): Transcript {
  const begun = job.transcript === null ? null : store.transcripts.get(job.transcript);
  const usable = begun ?? (job.again ? null : store.transcripts.current(job.recording));
  if (usable && (usable.complete || speaks(usable, job.language))) return usable;
  return store.atomically(() => {
    const duration = store.recordings.get(job.recording)?.duration ?? 0;
    const facts = { language: UNDETERMINED, model: '', duration, timed: true };
    const transcript = store.transcripts.begin(job.recording, facts);
    store.jobs.change(job.id, ['running'], { transcript: transcript.id });
    return transcript;
  });
}

/** An unfinished transcript in another language than is asked for now is not gone on with. */
const speaks = ({ language }: Transcript, wanted: string): boolean =>
  wanted === 'auto' || language === UNDETERMINED || language === wanted;

function storeWindow(core: Core, recording: string, transcript: string, window: SpeechWindow) {
  const { store, events } = core;
  const segments = store.atomically(() => {
    const { duration, language } = window;
    const added = store.transcripts.append(transcript, {
      ...window,
      segments: cutAtSides(window),
    });
    const preview = store.recordings.get(recording)?.preview ? {} : { preview: previewOf(added) };
    store.recordings.learn(recording, { duration, language, ...preview });
    return added;
  });
  events.emit('transcript.grew', { recording, transcript, segments, through: window.through });
}

const fraction = (through: number, duration: number): number =>
  duration > 0 ? Math.min(1, through / duration) : 0;

/** Seconds left, from the speed of this very run. */
function measureSpeed(startedAt: number, from: number) {
  return (now: number, { through, duration }: SpeechWindow): number | null => {
    const heard = through - from;
    if (heard <= 0) return null;
    return (((now - startedAt) / 1000) * Math.max(0, duration - through)) / heard;
  };
}

/** What the settings ask for, and a headline. A recording without words is ready without a summary. */
async function summarizeAll(
  core: Core,
  transcript: Transcript,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const { summaryType, summaryLength } = currentSettings(core);
  const wanted: Wanted[] = [
    { type: summaryType, length: summaryLength },
    { type: 'headline', length: 'short' },
  ];
  try {
    for (const [at, one] of wanted.entries()) {
      report('summarize', at / wanted.length, null);
      if (!core.store.summaries.has(transcript.id, one.type, one.length))
        await summarizeTranscript(core, transcript, one, signal);
    }
  } catch (thrown) {
    if (AppError.from(thrown).code !== 'empty') throw thrown;
  }
  applyHeadline(core, transcript.recording);
}

interface Wanted {
  type: SummaryType;
  length: SummaryLength;
  method?: 'auto' | 'extract' | 'compose';
  /** Its name. */
  template?: string | undefined;
}

/**
 * Sums up a transcript beside earlier summaries. The first version is stored and told within a second or two, better ones in
 * its place; a stop keeps what is there and rejects with `cancelled`.
 */
export async function summarizeTranscript(
  core: Core,
  transcript: Transcript,
  { method = 'auto', ...wanted }: Wanted,
  signal: AbortSignal,
  onProgress?: SummaryListener['onProgress'],
): Promise<Summary> {
  const { template, ...kind } = withTemplate(core, wanted);
  const keep = keeperOf(core, transcript, { ...(template ? { template } : kind), method });
  const onDraft = (body: SummaryBody) => {
    if (!signal.aborted) keep(body);
  };
  const listener = { onDraft, ...(onProgress ? { onProgress } : {}) };
  const request = { ...transcriptRequest(core, transcript), ...kind, method, template };
  const body = await core.summarizer.summarize(request, signal, listener);
  signal.throwIfAborted();
  return keep(body);
}

/** What is read of a recording. */
export const transcriptRequest = (
  { store }: Core,
  { recording, language, segments }: Transcript,
) => ({
  segments,
  language,
  recordedAt: store.recordings.get(recording)?.createdAt,
});

/** Stores the first body as a new summary and every further one in its place; what a person changed, in this or an earlier one, stays. */
function keeperOf(core: Core, transcript: Transcript, wanted: object) {
  const { store, summarizer, events } = core;
  const { recording, id, segments, language } = transcript;
  const { promptVersion } = summarizer;
  const of = { recording, transcript: id, promptVersion, params: { ...wanted, language } };
  let kept: Summary | null = null;
  return (fresh: SummaryBody): Summary => {
    const name = kept ? 'summary.refined' : 'summary.created';
    kept = store.atomically(() => {
      // A person may have changed it while it was being made.
      const known = kept
        ? store.summaries.get(kept.id)
        : store.summaries.list(recording).find((one) => isAlike(one, fresh));
      const body = carryOver(fresh, known ?? null, { transcript: id, segments });
      return kept ? store.summaries.rewrite(kept.id, body) : store.summaries.add(of, body);
    });
    if (language === UNDETERMINED) store.transcripts.setLanguage(id, fresh.language);
    events.emit(name, kept);
    return kept;
  };
}

/** Search by words works without passages, so their failure is no failure of the job. */
async function embedQuietly(core: Core, transcript: string, signal: AbortSignal): Promise<void> {
  try {
    await embedTranscript(core, transcript, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    core.log.error(`Passages were not embedded: ${AppError.from(thrown).message}`);
  }
}
