/** How a capture becomes a recording of the library. May be tried again after any crash: each step finds what the one before it did. */
import type { OutputOf } from '../../contract';
import type { CapturedFile, CaptureRecord } from '../capture-store-port';
import { announce, type Core } from '../core';
import { firstTask, type Queue } from '../jobs';
import { UNDETERMINED } from '../language';
import type { SpeechWindow } from '../ports';
import { cutAtSides } from '../speakers/side-turns';
import type { NewRecording } from '../store-port';
import { previewOf, titleFromName } from '../titles';
import { bytesPerSecond } from './room';

const MIME = 'audio/wav';
const ENDING = 'wav';

/** Takes the sound in and queues the rest of the work; null, with nothing left of it, where no sound had come. */
export async function keepCapture(
  core: Core,
  queue: Queue,
  capture: CaptureRecord,
  heard: SpeechWindow[],
): Promise<OutputOf<'captures.finish'> | null> {
  const { store } = core;
  const file = await store.captures.close(capture.id);
  if (!file) return null;
  const { id, task, duplicate, restored } = store.atomically(() => {
    const known = store.recordings.withSource(file.hash);
    const recording = known ?? store.recordings.add(factsOf(capture, file));
    const task = firstTask(core, recording, capture.language);
    const restored = store.bin.restore(recording.id);
    if (!known) {
      keepHeard(core, recording.id, heard);
      store.jobs.add(task);
    }
    store.captures.forget(capture.id);
    return { id: recording.id, task, duplicate: known !== null, restored };
  });
  await store.captures.discard(capture.id);
  const job = queue.add(task);
  announce(core, id);
  return { recording: store.recordings.get(id)!, duplicate, restored, job: job.id };
}

function factsOf(capture: CaptureRecord, { hash, bytes }: CapturedFile): NewRecording {
  const { title, startedAt, gaps } = capture;
  const name = nameOf(startedAt);
  return {
    title: title ?? titleFromName(name),
    titleBy: title === null ? 'file' : 'person',
    kind: 'audio',
    createdAt: startedAt,
    duration: bytes / bytesPerSecond(capture),
    language: null,
    preview: '',
    mime: MIME,
    source: { hash, name, bytes },
    gaps,
  };
}

/** `Recording 2026-11-26 14.05.wav`, by the clock on the wall: no system forbids it as a file name. */
function nameOf(startedAt: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const at = new Date(startedAt);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `Recording ${day} ${two(at.getHours())}.${two(at.getMinutes())}.${ENDING}`;
}

/** What was heard while recording need not be heard again: the job goes on behind it. */
function keepHeard({ store }: Core, recording: string, heard: SpeechWindow[]): void {
  const last = heard.at(-1);
  if (!last) return;
  const { duration, language } = last;
  const facts = { language: UNDETERMINED, model: 'live', duration, timed: true };
  const { id } = store.transcripts.begin(recording, facts);
  const segments = heard.flatMap((window) =>
    store.transcripts.append(id, { ...window, segments: cutAtSides(window) }),
  );
  store.recordings.learn(recording, { language, preview: previewOf(segments) });
}
